using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;
using Bot.Host.Pages;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Papers;

/// <summary>
/// GET /v/{code}/print: a venue's papers for printing from the browser, also where no PDF can be made. Each drawing carries its size in
/// millimetres, so that a code comes out as large as the rule asks.
/// </summary>
internal sealed class PrintPage(IStore store, VenuePapers papers, PageFrame frame)
{
    private static readonly (VenuePaper Paper, string Vi, string En)[] Choices =
    [
        (VenuePaper.Poster, "Biển treo ở cửa (A4)", "Poster for the door (A4)"),
        (VenuePaper.TableCard, "Thẻ để bàn (A6)", "Card for a table (A6)"),
        (VenuePaper.VehicleSticker, "Nhãn dán trên xe", "Sticker for a vehicle"),
    ];

    public async Task GetAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } venue)
        {
            return;
        }

        var language = PageLanguage.Of(context.Request);
        var isEnglish = language == PageLanguage.English;
        var title = isEnglish ? $"To print: {venue.Name}" : $"Bản in: {venue.Name}";
        var list = Html.Join(Choices.Select(c => Html.Of($"""
            <li><a href="/v/{venue.Code.Value}/papers/{PaperFile.Word(c.Paper)}.svg"><span><b>{(isEnglish ? c.En : c.Vi)}</b></span></a></li>
            """)));
        var body = Html.Of($"""
            <h1>{title}</h1>
            <p>{(isEnglish
                ? "Open one, then print it from the browser's menu at 100 %, without margins. On the poster the code must be at least 15 cm wide."
                : "Mở một bản, rồi chọn In trong trình duyệt, tỷ lệ 100 %, không lề. Trên biển treo, mã phải rộng ít nhất 15 cm.")}</p>
            <ul class="ways">{list}</ul>
            <p><a href="/v/{venue.Code.Value}?lang={language}">{(isEnglish ? "Back to the place" : "Về trang địa điểm")}</a></p>
            """);
        await PageWriter.WriteAsync(context, StatusCodes.Status200OK, frame.Of(language, $"/v/{venue.Code.Value}/print", title, body));
    }

    public async Task GetSvgAsync(HttpContext context)
    {
        if (PaperFile.PaperOf(context.Request.RouteValues["paper"] as string ?? string.Empty) is not { } paper)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await FindAsync(context) is not { } venue)
        {
            return;
        }

        var drawing = Encoding.UTF8.GetBytes(papers.Svg(venue, paper));
        var response = context.Response;
        response.ContentType = "image/svg+xml; charset=utf-8";
        response.ContentLength = drawing.Length;
        response.Headers[HeaderNames.CacheControl] = "no-cache";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
        response.Headers["X-Robots-Tag"] = "noindex";
        await response.Body.WriteAsync(drawing, context.RequestAborted);
    }

    /// <summary>Only a code in use is printed: for any other the venue's page says what is wrong.</summary>
    private async Task<Venue?> FindAsync(HttpContext context)
    {
        var typed = context.Request.RouteValues["code"] as string ?? string.Empty;
        if (VenueCode.TryParse(typed, out var code) == VenueCodeReading.Ok
            && await store.ReadAsync(s => s.Venues.LookUpAsync(code, context.RequestAborted), context.RequestAborted) is VenueLookup.Found { Venue: var venue })
        {
            return venue;
        }

        context.Response.Redirect($"/v/{Uri.EscapeDataString(typed)}?lang={PageLanguage.Of(context.Request)}");
        return null;
    }
}
