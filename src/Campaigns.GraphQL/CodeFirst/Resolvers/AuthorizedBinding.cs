using System.Security.Claims;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A field that only some users may see: asked before its resolver runs.</summary>
internal sealed class AuthorizedBinding(FieldBinding inner, FieldAccess access) : FieldBinding(inner.OwnConverters)
{
    public override bool IsAsync => inner.IsAsync;

    /// <summary>Puts a check before a field.</summary>
    public static FieldBinding Around(FieldBinding inner, IReadOnlyList<AuthorizeAttribute> rules) => inner is SubscriptionBinding subscription
        ? new AuthorizedSubscription(subscription, new FieldAccess(rules))
        : new AuthorizedBinding(inner, new FieldAccess(rules));

    public override bool Execute(ResultWriter writer, FieldPlan field, object? source)
    {
        var run = writer.Run;
        var check = access.CheckAsync(run.User, run.Services);
        if (check.IsCompletedSuccessfully)
        {
            FieldAccess.Demand(check.Result);
            return inner.Execute(writer, field, source);
        }

        run.BeginHole();
        _ = ExecuteLaterAsync(writer.OpenHole(), field, source, check, run);
        return true;
    }

    private async Task ExecuteLaterAsync(ResultWriter writer, FieldPlan field, object? source, ValueTask<bool> check, OperationRun run)
    {
        try
        {
            FieldAccess.Demand(await check.ConfigureAwait(false));
            run.Loading?.BeginWork();
            try
            {
                writer.Failed = !inner.Execute(writer, field, source);
            }
            finally
            {
                run.Loading?.EndWork();
            }
        }
        catch (Exception exception)
        {
            writer.FailHole(field, exception, run);
        }
        finally
        {
            run.EndHole();
        }
    }

    /// <summary>A subscription that only some users may open.</summary>
    private sealed class AuthorizedSubscription(SubscriptionBinding inner, FieldAccess access) : SubscriptionBinding(inner.OwnConverters)
    {
        public override bool IsAsync => true;

        public override bool Execute(ResultWriter writer, FieldPlan field, object? source) => inner.Execute(writer, field, source);

        public override async IAsyncEnumerable<object?> Subscribe(
            ResultWriter call, FieldPlan field, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            FieldAccess.Demand(await access.CheckAsync(call.Run.User, call.Run.Services).ConfigureAwait(false));
            await foreach (var value in inner.Subscribe(call, field, cancellationToken).ConfigureAwait(false))
            {
                yield return value;
            }
        }
    }
}

/// <summary>Who may see a field: everyone who satisfies all of its rules.</summary>
internal sealed class FieldAccess(IReadOnlyList<AuthorizeAttribute> rules)
{
    public static void Demand(bool allowed)
    {
        if (!allowed)
        {
            throw new GraphQLException("You are not allowed to see this field.", ErrorCodes.NotAuthorized);
        }
    }

    public async ValueTask<bool> CheckAsync(ClaimsPrincipal? user, IServiceProvider services)
    {
        foreach (var rule in rules)
        {
            if (user?.Identity?.IsAuthenticated != true || (rule.Roles is { Length: > 0 } roles && !roles.Any(user.IsInRole)))
            {
                return false;
            }

            if (rule.Policy is { } policy)
            {
                var decision = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, resource: null, policy).ConfigureAwait(false);
                if (!decision.Succeeded)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
