using System.Net;
using System.Net.Sockets;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Network;

/// <summary>Opens connections: resolves a name once, checks every address, and connects to one of those very addresses.</summary>
/// <remarks>Checked where the connection is made, so that neither a redirect nor a name that resolves differently the second time gets past it.</remarks>
internal sealed class ConnectionGuard(IReadOnlySet<string> allowedHosts, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
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

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
