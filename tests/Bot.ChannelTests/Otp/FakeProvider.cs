using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Otp;

internal sealed record ProviderCall(string Path, string Query, string Body, string? Authorization, string? ContentType);

/// <summary>A server that stands in for a provider of messages: keeps what it is asked, and answers as the test says.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ProviderCall> _calls = new();

    private FakeProvider(WebApplication app) => _app = app;

    public (int Status, string Body) Answer { get; set; } = (200, "{}");

    public string Address => _app.Urls.First();

    public IReadOnlyList<ProviderCall> Calls => [.. _calls];

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        app.Run(provider.HandleAsync);
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        _calls.Enqueue(new ProviderCall(
            request.Path, request.QueryString.Value ?? string.Empty, await reader.ReadToEndAsync(), request.Headers.Authorization, request.ContentType));
        context.Response.StatusCode = Answer.Status;
        await context.Response.WriteAsync(Answer.Body);
    }
}
