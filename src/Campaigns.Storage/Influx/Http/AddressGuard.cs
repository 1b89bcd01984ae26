using System.Net;
using System.Net.Sockets;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Connects only to addresses that the settings allow, whatever the host's name resolves to.</summary>
/// <remarks>The name is resolved once, every address is checked, and the connection goes to a checked one, so that a second answer cannot slip in.</remarks>
internal static class AddressGuard
{
    // RFC 1122, 1918, 6598, 3927, 6890, 2544, 5771, 1112; RFC 4291, 4193, 3849, 6666; mapped IPv4 is unfolded first.
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "100::/64", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Opens the connection of a request.</summary>
    /// <exception cref="InfluxException">The host has only addresses within a private network.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var allowed = addresses.Where(address => !IsInner(address)).ToArray();
        if (addresses.Length > 0 && allowed.Length == 0)
        {
            throw new InfluxException(
                InfluxFaultKind.Configuration,
                $"{host.Host} lies within a private network or on this machine. If that is meant, set {InfluxOptions.SectionName}:AllowPrivateHost to true.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>True for addresses that are not on the public internet.</summary>
    public static bool IsInner(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Inner.Any(network => network.Contains(plain));
    }
}
