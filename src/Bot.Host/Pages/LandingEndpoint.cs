using Bot.Dialogs.Conversations;
using Bot.Documents.Venues;
using Bot.Domain.Divisions;
using Bot.Domain.Venues;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages;

/// <summary>GET /v/{code}: where every camera lands that reads a venue's QR. Works without a script.</summary>
internal sealed class LandingEndpoint(IStore store, PageFacts facts, LandingPage page)
{
    private const int LongestTyped = 20;

    public async Task GetAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var view = await LookAsync(context.Request.RouteValues["code"] as string ?? string.Empty, context.RequestAborted);
        await PageWriter.WriteAsync(context, view.Status, page.Of(view, language));
    }

    /// <summary>The form for typing a code: leads to the code's own page.</summary>
    public static Task FindAsync(HttpContext context)
    {
        var typed = context.Request.Query["code"].ToString().Trim();
        var code = VenueCode.TryParse(typed, out var read) == VenueCodeReading.Ok ? read.Value : typed.Length > LongestTyped ? typed[..LongestTyped] : typed;
        context.Response.Redirect(code.Length == 0 ? "/" : $"/v/{Uri.EscapeDataString(code)}?lang={PageLanguage.Of(context.Request)}");
        return Task.CompletedTask;
    }

    public Task GetPngAsync(HttpContext context) => SendQrAsync(context, "image/png", q => q.Png());

    public Task GetSvgAsync(HttpContext context)
        => SendQrAsync(context, "image/svg+xml", q => System.Text.Encoding.UTF8.GetBytes(q.Svg(PageLanguage.Of(context.Request))));

    private async Task<LandingView> LookAsync(string typed, CancellationToken ct)
    {
        var shown = typed.Length > LongestTyped ? typed[..LongestTyped] + "…" : typed;
        var reading = VenueCode.TryParse(typed, out var code);
        if (reading == VenueCodeReading.Ok)
        {
            return View(await store.ReadAsync(s => s.Venues.LookUpAsync(code, ct), ct), code);
        }

        return reading == VenueCodeReading.Mistyped
            ? new LandingView(LandingKind.Mistyped, shown.ToUpperInvariant(), Likely: await LikelyAsync(typed, ct))
            : new LandingView(LandingKind.NotACode, shown);
    }

    private LandingView View(VenueLookup lookup, VenueCode code) => lookup switch
    {
        VenueLookup.Found { Venue: var venue } => new LandingView(LandingKind.Found, code.Display, venue, AddressOf(venue)),
        VenueLookup.Replaced { Venue: var venue } => new LandingView(LandingKind.Replaced, code.Display, venue, AddressOf(venue)),
        VenueLookup.Retired { Venue: var venue } => new LandingView(LandingKind.Retired, code.Display, venue, AddressOf(venue)),
        _ => new LandingView(LandingKind.Unknown, code.Display),
    };

    private string AddressOf(Venue venue) => AddressText.Join(facts.Configuration.Divisions, venue.Street, venue.CommuneCode);

    /// <summary>Only a single candidate is worth a question; of several none is.</summary>
    private async Task<Venue?> LikelyAsync(string typed, CancellationToken ct)
    {
        var codes = LikelyCodes.Of(typed);
        var found = await store.ReadAsync(
            async s =>
            {
                List<Venue> venues = [];
                foreach (var code in codes)
                {
                    if (await s.Venues.LookUpAsync(code, ct) is VenueLookup.Found { Venue: var venue })
                    {
                        venues.Add(venue);
                    }
                }

                return venues;
            },
            ct);
        return found.Count == 1 ? found[0] : null;
    }

    private async Task SendQrAsync(HttpContext context, string type, Func<VenueQr, byte[]> draw)
    {
        var typed = context.Request.RouteValues["code"] as string;
        var venue = VenueCode.TryParse(typed, out var code) == VenueCodeReading.Ok
            ? await store.ReadAsync(s => s.Venues.LookUpAsync(code, context.RequestAborted), context.RequestAborted)
            : null;
        if (venue is not VenueLookup.Found found)
        {
            context.Response.StatusCode = venue is VenueLookup.Replaced or VenueLookup.Retired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
            return;
        }

        var image = draw(new VenueQr(facts.PublicUrl, found.Venue));
        context.Response.ContentType = type;
        context.Response.ContentLength = image.Length;
        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=3600";
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await context.Response.Body.WriteAsync(image, context.RequestAborted);
    }
}
