using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>
/// Registers the good lines of a list, each for itself: a wrong line or a likely twin keeps no other back. Read in again, a list brings
/// nothing twice. All lines given at once are one transaction.
/// </summary>
public sealed class ImportVenues(VenueKeeper keeper, IdSource ids)
{
    public async ValueTask<IReadOnlyList<LineResult>> ExecuteAsync(ImportPiece piece, IReadOnlyList<VenueLine> lines, CancellationToken ct)
    {
        if (!piece.IsTrial)
        {
            // In one order, so that two lists never wait for each other.
            foreach (var commune in lines.Select(l => l.Wanted.CommuneCode).Distinct().Order(StringComparer.Ordinal))
            {
                await piece.Making.Records.Venues.HoldCommuneAsync(commune, ct);
            }
        }

        var work = new Work(piece, keeper, ids);
        var results = new List<LineResult>(lines.Count);
        foreach (var line in lines)
        {
            results.Add(await work.TakeAsync(line, ct));
        }

        await work.RememberAsync(ct);

        var made = results.OfType<LineResult.Registered>().Count();
        if (made > 0 && !piece.IsTrial)
        {
            var (records, now, actor, where) = piece.Making;
            await records.Audit.AppendAsync(new AuditEntry(now, actor, "venues.imported", piece.Owner?.ToString() ?? "office list", $"{where}; {made} venues"), ct);
        }

        return results;
    }

    private sealed class Work(ImportPiece piece, VenueKeeper keeper, IdSource ids)
    {
        private readonly Dictionary<string, KnownPlaces> _places = new(StringComparer.Ordinal);

        private IRecords Records => piece.Making.Records;

        /// <summary>For the next piece, which goes on in the same commune when that has many lines.</summary>
        public async ValueTask RememberAsync(CancellationToken ct)
        {
            if (_places.Count == 1)
            {
                await piece.Remembered.KeepAsync(Records.Venues, _places.Single(), ct);
            }
        }

        public async ValueTask<LineResult> TakeAsync(VenueLine line, CancellationToken ct)
        {
            var (wanted, problem) = await WithParentAsync(line, ct);
            if (problem is null && await OwnerAsync(line, ct) is { } owner)
            {
                return await TakeAsync(line, wanted, owner, ct);
            }

            return new LineResult.Wrong([problem ?? new LineFinding(
                line.Line, new("cột Họ và tên người đăng ký", "column Owner's name"),
                new("số điện thoại này chưa có trong hệ thống nên cần họ tên.", "this phone is not known yet, so the name is needed."),
                new("Ghi họ tên người đăng ký.", "Write the owner's name."))]);
        }

        private async ValueTask<LineResult> TakeAsync(VenueLine line, NewVenue wanted, ResidentId owner, CancellationToken ct)
        {
            var places = await PlacesAsync(wanted.CommuneCode, ct);
            var twins = await places.TwinsOfAsync(wanted, venue => IsOwnAsync(venue, owner, ct));
            foreach (var same in twins.Where(t => LikelyTwins.IsSame(wanted, t)))
            {
                if (await IsOwnAsync(same.Id, owner, ct))
                {
                    return new LineResult.AlreadyThere(line, same);
                }
            }

            if (twins.Count > 0 && !piece.TakesTwins)
            {
                return new LineResult.Twins(line, twins);
            }

            var venue = piece.IsTrial ? Pretend(line, wanted) : await keeper.KeepAsync(piece.Making, owner, wanted, line.Label, ct);
            places.Add(venue);
            if (piece.IsTrial)
            {
                piece.Trial.Add(venue, owner);
            }

            return new LineResult.Registered(line, venue);
        }

        // Its number is the line's, below 0: what is told about it names the line.
        private Venue Pretend(VenueLine line, NewVenue wanted) => new()
        {
            Id = new VenueId(-line.Line), Code = default, Name = wanted.Name.Value, CommuneCode = wanted.CommuneCode, Street = wanted.Street,
            Category = wanted.Category, CreatedAt = piece.Making.Now, Parent = wanted.Parent, Details = wanted.Details,
        };

        private async ValueTask<(NewVenue Wanted, LineFinding? Problem)> WithParentAsync(VenueLine line, CancellationToken ct)
        {
            if (line.ParentCode is not { } code)
            {
                return (line.Wanted, null);
            }

            return await Records.Venues.LookUpAsync(code, ct) is VenueLookup.Found { Venue: var parent } && parent.CommuneCode == line.Wanted.CommuneCode
                ? (line.Wanted with { Parent = parent.Id }, null)
                : (line.Wanted, new LineFinding(
                    line.Line, new("cột Nằm trong (mã)", "column Inside (code)"),
                    new("trong phường, xã này không có địa điểm mang mã đó.", "no venue of this ward has that code."),
                    new("Xem lại mã, hoặc để trống.", "Look at the code, or leave it empty.")));
        }

        private async ValueTask<ResidentId?> OwnerAsync(VenueLine line, CancellationToken ct)
        {
            if (piece.Owner is { } asker)
            {
                return asker;
            }

            var phone = line.Phone ?? throw new InvalidOperationException("a line of the office's list was read without its phone");
            if (await Records.Residents.FindByPhoneAsync(phone, ct) is { } known)
            {
                return known.Id;
            }

            if (line.Owner is not { } name)
            {
                return null;
            }

            return piece.IsTrial ? piece.Trial.Somebody(phone) : await WriteDownAsync(phone, name, ct);
        }

        /// <summary>Who proves this phone in a chat later becomes this person, and sees the venues.</summary>
        private async ValueTask<ResidentId> WriteDownAsync(PhoneNumber phone, PersonName name, CancellationToken ct)
        {
            var now = piece.Making.Now;
            var somebody = new Resident { Id = new ResidentId(ids.Next(now)), CreatedAt = now.Whole(), Phone = phone, Name = name };
            await Records.Residents.SaveAsync(somebody, ct);
            await Records.Audit.AppendAsync(new AuditEntry(now, piece.Making.Actor, "resident.written-down", somebody.Id.ToString(), piece.Making.Where), ct);
            return somebody.Id;
        }

        private async ValueTask<KnownPlaces> PlacesAsync(string commune, CancellationToken ct)
        {
            if (!_places.TryGetValue(commune, out var places))
            {
                places = await piece.Remembered.AtAsync(Records.Venues, commune, ct)
                    ?? new KnownPlaces([.. await Records.Venues.InCommuneAsync(commune, ct), .. piece.Trial.In(commune)]);
                _places[commune] = places;
            }

            return places;
        }

        private async ValueTask<bool> IsOwnAsync(VenueId venue, ResidentId owner, CancellationToken ct) => venue.Value < 0
            ? piece.Trial.Of(owner).Contains(venue)
            : await Records.VenuePeople.RoleAsync(venue, owner, ct) is not null;
    }
}
