using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Tests.Fakes;

/// <summary>Fictitious persons and venues, with numbers that the real plan does not have.</summary>
public static class People
{
    public static Resident Complete(long id = 1) => new()
    {
        Id = new ResidentId(id),
        CreatedAt = TemporaryStore.Start,
        Phone = PhoneNumber.FromE164($"+847100000{id:00}"),
        Name = Name("Nguyễn Văn Mẫu"),
        BirthYear = 1958,
        Sex = Sex.Male,
        Address = new HomeAddress("38", "14797", "Số 1 đường Mẫu"),
        DetailsOfferedAt = TemporaryStore.Start,
    };

    public static Venue Venue(long id = 1) => new()
    {
        Id = new VenueId(id),
        Code = VenueCode.Create(new Random((int)id)),
        Name = $"Chợ Mẫu {id}",
        CommuneCode = "14797",
        Street = $"Số {id} đường Mẫu",
        Category = "market",
        CreatedAt = TemporaryStore.Start,
    };

    public static DeclarationSubject.Other Other(string name, int year) => new(Name(name), year, Sex.Female, null, null);

    public static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("not a name", nameof(text));
}
