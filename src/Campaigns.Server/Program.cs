using Campaigns.Server.Commands;

return await CampaignsCommand.RunAsync(args);
