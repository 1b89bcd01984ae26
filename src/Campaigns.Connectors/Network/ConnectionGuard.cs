using System.Net;
using System.Net.Sockets;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Network;

/// <summary>Opens connections: resolves a name once, checks every address, and connects to one of those very addresses.</summary>
/// <remarks>Checked where the connection is made, so that neither a redirect nor a name that resolves differently the second time gets past it.</remarks>
/// <param name="allowedHosts">Hosts whose addresses may be private, with their port unless it is 443.</param>
/// <param name="resolve">Addresses of a name.</param>
/// <param name="connect">Connects to one of the addresses.</param>
internal sealed class ConnectionGuard(
    IReadOnlySet<string> allowedHosts,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPAddress[], int, CancellationToken, Task<Stream>> connect)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var addresses = await resolve(end.Host, cancellationToken);
        var name = end.Port == 443 ? end.Host : $"{end.Host}:{end.Port}";
        if (!allowedHosts.Contains(name) && addresses.FirstOrDefault(address => !AddressRules.IsPublic(address)) is not null)
        {
            throw new SourceFailureException(new SourceFailure(
                FailureKind.FormatChanged, $"The host {name} leads to a private address, which is not asked. Allow the host for the source if it is meant."));
        }

        return await connect(addresses, end.Port, cancellationToken);
    }

    /// <summary>A TCP connection to the first of the addresses that accepts one.</summary>
    public static async Task<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
