using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Adds the store and the keys to the host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="IStore"/>, <see cref="IKeyedHash"/>, <see cref="KeyRing"/>, <see cref="SqliteBackup"/> and <see cref="Rotation"/>.
    /// Keys are read and the database opened when first asked for; ask for <see cref="IStore"/> at start, so that a fault stops it.
    /// </summary>
    public static IServiceCollection AddBotStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        var options = new StorageOptions();
        configure(options);
        return services.AddBotStorage(options);
    }

    /// <inheritdoc cref="AddBotStorage(IServiceCollection, Action{StorageOptions})"/>
    public static IServiceCollection AddBotStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(provider => KeyRing.Open(options.KeyFile, options.MayCreateKeys, Time(provider).GetUtcNow()));
        services.AddSingleton<IKeyedHash, KeyedHash>();
        services.AddSingleton(provider => SqliteStore.Open(
            new SqliteStoreOptions { Path = options.DatabaseFile, Readers = options.Readers, Synchronous = options.Synchronous, MaxBatch = options.MaxBatch },
            provider.GetRequiredService<KeyRing>(),
            Time(provider),
            provider.GetService<ILogger<SqliteStore>>()));
        services.AddSingleton(provider => PostgresStore.Open(
            new PostgresStoreOptions
            {
                ConnectionString = options.ConnectionString,
                Writers = options.Writers,
                Readers = options.Readers,
                PreparedStatements = options.PreparedStatements,
                MaxBatch = options.MaxBatch,
            },
            provider.GetRequiredService<KeyRing>(),
            Time(provider),
            provider.GetService<ILogger<PostgresStore>>()));
        services.AddSingleton<IStore>(provider =>
            options.Kind == StoreKind.Postgres ? provider.GetRequiredService<PostgresStore>() : provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<SqliteBackup>();
        services.AddSingleton<Rotation>();
        return services;
    }

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
