namespace Bot.Domain.Divisions;

/// <summary>The administrative units in force, from config/divisions.</summary>
public interface IDivisionCatalog
{
    IReadOnlyList<Division> Provinces { get; }

    IReadOnlyList<Division> CommunesOf(string provinceCode);

    Division? Find(string code);
}
