using Bot.Dialogs.Conversations;
using Bot.Domain.Privacy;
using Bot.Domain.VenueHistory;
using Bot.Host.Pages;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.VenueHistory;

/// <summary>
/// /exports/{token}: a file that no message carries. Opening the address only shows a button, because messengers open every address to preview
/// it; the button fetches the file, and then the address is used up.
/// </summary>
internal sealed class ExportPage(IStore store, HistoryFiles files, PageFrame frame, TimeProvider time, ILogger<ExportPage> log)
{
    public async Task GetAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var file = await store.ReadAsync(s => s.Files.FindAsync(KeyOf(context), context.RequestAborted), context.RequestAborted);
        if (file is null || file.ExpiresAt <= time.GetUtcNow())
        {
            await GoneAsync(context, language);
            return;
        }

        var isEnglish = language == PageLanguage.English;
        var title = isEnglish ? "Your file" : "Tệp của bạn";
        await WriteAsync(context, StatusCodes.Status200OK, title, Html.Of($"""
            <section class="card"><h1>{title}</h1><p><b>{file.Name}</b></p>
            <p>{(isEnglish ? "The address works once. Press only on the device on which you want the file." : "Địa chỉ này chỉ dùng được một lần. Vui lòng bấm trên đúng thiết bị bạn muốn lưu tệp.")}</p>
            <form class="entry" method="post"><button>{(isEnglish ? "Fetch the file" : "Tải tệp")}</button></form></section>
            """));
    }

    public async Task PostAsync(HttpContext context)
    {
        var key = KeyOf(context);
        var taken = await store.WriteAsync(
            async s => await s.Files.FindAsync(key, context.RequestAborted) is { } found && await s.Files.RemoveAsync(key, context.RequestAborted) ? found : null, context.RequestAborted);
        if (taken is null || taken.ExpiresAt <= time.GetUtcNow())
        {
            await GoneAsync(context, PageLanguage.Of(context.Request));
            return;
        }

        await SendAsync(context, taken);
    }

    private async Task SendAsync(HttpContext context, StoredFile file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            await files.WriteAsync(HistoryOrder.Read(file.Content.Span), response.Body, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            // Some of it is sent: only a line that breaks tells the browser that the file is not whole.
            Log.ExportBroken(log, file.Owner.ToString());
            context.Abort();
        }
    }

    private Task GoneAsync(HttpContext context, string language)
    {
        var isEnglish = language == PageLanguage.English;
        var title = isEnglish ? "This address is used up" : "Địa chỉ này không còn dùng được";
        return WriteAsync(context, StatusCodes.Status410Gone, title, Html.Of($"""
            <section class="card"><h1>{title}</h1><p>{(isEnglish
                ? "It works once and for a day. Please ask for the file again in the conversation."
                : "Mỗi địa chỉ chỉ dùng một lần và trong một ngày. Vui lòng xuất lại tệp trong cuộc trò chuyện.")}</p></section>
            """));
    }

    private Task WriteAsync(HttpContext context, int status, string title, Html body) =>
        PageWriter.WriteAsync(context, status, frame.Of(PageLanguage.Of(context.Request), context.Request.Path, title, body));

    private static string KeyOf(HttpContext context) => ExportHistory.KeyPrefix + (context.Request.RouteValues["token"] as string);
}
