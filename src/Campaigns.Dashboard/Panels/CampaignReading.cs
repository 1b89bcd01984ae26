using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels;

/// <summary>What was read for a campaign's page.</summary>
/// <param name="Input">What the panels are made of.</param>
/// <param name="Dashboard">The dashboard file that lays it out.</param>
/// <param name="Address">What the address says, without what the campaign does not have.</param>
public sealed record CampaignReading(PanelInput Input, DashboardDefinition Dashboard, AddressReading Address);
