using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Host.Health;

/// <summary>
/// GET /healthz/live: the process answers. GET /healthz/ready: it can serve people; 503 with the reasons when it cannot, so that a load
/// balancer sends nobody here. "degraded" is 200: a channel fails, the others are served.
/// </summary>
internal static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Text("ok"));
        app.MapGet("/healthz/ready", ReadyAsync);
    }

    private static async Task<JsonHttpResult<ReadinessReport>> ReadyAsync(Readiness readiness)
    {
        var report = await readiness.LookAsync();
        return TypedResults.Json(
            report,
            HealthJson.Default.ReadinessReport,
            statusCode: report.Status == ReadinessReport.NotReady ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ReadinessReport))]
    private sealed partial class HealthJson : JsonSerializerContext;
}
