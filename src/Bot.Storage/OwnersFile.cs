namespace Bot.Storage;

/// <summary>How a new file is made that only the service's user may read.</summary>
internal static class OwnersFile
{
    public static FileStreamOptions New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
