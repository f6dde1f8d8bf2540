using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Host.Health;

/// <summary>
/// GET /healthz/live: the process answers. GET /healthz/ready: it can serve people; 503 with the reasons when it cannot, so that a load
/// balancer sends nobody here. "degraded" is 200: a channel fails, the others are served.
/// </summary>
public static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Text("ok"));
        app.MapGet("/healthz/ready", ReadyAsync);
    }

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(
        IEnumerable<IReadinessCheck> checks, ChannelStates channels, ILogger<IReadinessCheck> log, CancellationToken ct)
    {
        var found = new Dictionary<string, string>();
        var isReady = true;
        foreach (var check in checks)
        {
            var problem = await AskAsync(check, log, ct);
            isReady &= problem is null;
            found[check.Name] = problem ?? ChannelStates.Ok;
        }

        var states = channels.All();
        var isWhole = states.Values.All(s => s is ChannelStates.Ok or ChannelStates.Off);
        return TypedResults.Json(
            new Readiness(!isReady ? "not ready" : isWhole ? "ready" : "degraded", found, states),
            HealthJson.Default.Readiness,
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>A check that breaks is a problem too, and must not hide the others.</summary>
    private static async ValueTask<string?> AskAsync(IReadinessCheck check, ILogger log, CancellationToken ct)
    {
        try
        {
            return await check.ProblemAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.CheckFailed(log, check.Name, e.GetType().Name);
            return $"the check itself failed ({e.GetType().Name})";
        }
    }

    internal sealed record Readiness(string Status, IReadOnlyDictionary<string, string> Checks, IReadOnlyDictionary<string, string> Channels);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Readiness))]
    private sealed partial class HealthJson : JsonSerializerContext;
}
