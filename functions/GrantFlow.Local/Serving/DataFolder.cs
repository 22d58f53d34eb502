using GrantFlow.Local.Commands;

namespace GrantFlow.Local.Serving;

/// <summary>What a data folder holds before anything opens it.</summary>
internal static class DataFolder
{
    public static bool HoldsData(string folder) => File.Exists(Path.Combine(folder, "grantflow.db"));

    /// <exception cref="CommandError">There is no data in it.</exception>
    public static void MustHoldData(string folder)
    {
        if (!HoldsData(folder))
            throw new CommandError($"There is no GrantFlow data in {folder}. Name the folder with --data, or run the demo first to make one.");
    }

    /// <exception cref="CommandError">It holds something that is not GrantFlow's.</exception>
    public static void MustBeNew(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new CommandError($"{folder} holds something else than GrantFlow data. Choose another folder with --data.");
    }
}
