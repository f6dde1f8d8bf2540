using Bot.Documents.QrImages;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Documents;

/// <summary>What the host calls to get this house's parts.</summary>
public static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddSingleton<IQrReader, QrPhotoReader>().AddSingleton<ITableReader, TableReader>();
}
