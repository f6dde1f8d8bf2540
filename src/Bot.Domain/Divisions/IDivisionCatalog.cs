namespace Bot.Domain.Divisions;

/// <summary>The administrative units in force, from config/divisions.</summary>
public interface IDivisionCatalog
{
    IReadOnlyList<Division> Provinces { get; }

    /// <summary>The three levels of 2021.</summary>
    FormerDivisions Former { get; }

    IReadOnlyList<Division> CommunesOf(string provinceCode);

    Division? Find(string code);
}
