using System.Net;
using Bot.ChannelTests.Fakes;

namespace Bot.ChannelTests.Host;

/// <summary>Behind a proxy each visitor has a limit of their own; nobody makes up an address.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Visitors_behind_a_trusted_proxy_do_not_share_one_limit()
    {
        await using var service = Start("127.0.0.0/8", "::1");

        (await OpenAsync(service, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync(service, "203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await OpenAsync(service, "203.0.113.2")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_that_a_visitor_claims_before_the_proxy_counts_for_nothing()
    {
        await using var service = Start("127.0.0.0/8", "::1");

        (await OpenAsync(service, "198.51.100.7, 203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync(service, "198.51.100.8, 203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task By_default_and_from_anybody_who_is_not_named_the_header_is_not_believed()
    {
        foreach (var trusted in (string[][])[[], ["10.9.9.9"]])
        {
            await using var service = Start(trusted);

            (await OpenAsync(service, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
            (await OpenAsync(service, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);
        }
    }

    private RunningService Start(params string[] trusted) => RunningService.Start(
        _folder.Path,
        "Development",
        [("Web:ConversationsPerAddressPerMinute", "1"), .. trusted.Select((t, n) => ($"Proxy:Trusted:{n}", t))]);

    private static async Task<HttpStatusCode> OpenAsync(RunningService service, string forwardedFor)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v3/directline/tokens/generate", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
