using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>Writes JSON answers. Nothing of a conversation may rest in a cache on the way.</summary>
internal static class WebAnswers
{
    private const string Json = "application/json; charset=utf-8";

    public static Task RefuseAsync(this HttpContext context, WebRefusal refusal)
    {
        if (refusal.RetryAfterSeconds > 0)
        {
            context.Response.Headers.RetryAfter = refusal.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (refusal.Status is StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge)
        {
            // What is still to come of the body is not waited for.
            context.Response.Headers.Connection = "close";
        }

        var body = new DirectLineError(new DirectLineErrorBody(refusal.Code, refusal.Message));
        return context.AnswerAsync(refusal.Status, body, WebJson.Default.DirectLineError);
    }

    public static Task AnswerAsync<T>(this HttpContext context, int status, T body, JsonTypeInfo<T> type)
        => context.AnswerBytesAsync(status, JsonSerializer.SerializeToUtf8Bytes(body, type));

    public static Task AnswerBytesAsync(this HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = Json;
        response.ContentLength = json.Length;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        return response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
