namespace Bot.Host.Startup;

/// <summary>
/// Finds the folder of the product: the nearest one upwards from where the command was given, else from where the program lies,
/// that holds appsettings.json and dialogs/.
/// </summary>
public static class ProductFolder
{
    public static string Find(string currentFolder, string programFolder) =>
        Upwards(currentFolder) ?? Upwards(programFolder) ?? currentFolder;

    private static string? Upwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")) && Directory.Exists(Path.Combine(folder.FullName, "dialogs")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
