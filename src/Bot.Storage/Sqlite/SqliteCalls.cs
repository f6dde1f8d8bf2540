using System.Runtime.InteropServices;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The calls of SQLite that a turn makes some hundred times. The general binding counts uses of the handle and goes through an interface for
/// each; here the statement is one that its connection keeps alive, and calls that only set or read a value do not stop for the collector.
/// </summary>
internal static unsafe partial class SqliteCalls
{
    /// <summary>The name under which <see cref="SqliteLibrary"/> gives the system's library.</summary>
    public const string Library = "bot-sqlite3";

    /// <summary>SQLITE_TRANSIENT: SQLite makes its own copy.</summary>
    private const nint Copied = -1;

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_clear_bindings")]
    public static partial int ClearBindings(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static partial int BindLong(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static partial int BindNull(nint statement, int index);

    public static int BindText(nint statement, int index, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(utf8))
        {
            return BindText(statement, index, start, utf8.Length, Copied);
        }
    }

    /// <summary>Not for an empty value: without an address it would be NULL.</summary>
    public static int BindBlob(nint statement, int index, ReadOnlySpan<byte> value)
    {
        fixed (byte* start = value)
        {
            return BindBlob(statement, index, start, value.Length, Copied);
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_zeroblob")]
    public static partial int BindZeros(nint statement, int index, int length);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long ColumnLong(nint statement, int column);

    /// <summary>Valid until the next step or reset.</summary>
    public static ReadOnlySpan<byte> ColumnBlob(nint statement, int column)
    {
        var start = ColumnStart(statement, column);
        return start is null ? [] : new ReadOnlySpan<byte>(start, ColumnBytes(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_changes")]
    [SuppressGCTransition]
    public static partial int Changes(nint connection);

    [LibraryImport(Library, EntryPoint = "sqlite3_get_autocommit")]
    [SuppressGCTransition]
    public static partial int IsAutocommit(nint connection);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static partial int BindText(nint statement, int index, byte* start, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    private static partial int BindBlob(nint statement, int index, byte* start, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    private static partial byte* ColumnStart(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int ColumnBytes(nint statement, int column);
}
