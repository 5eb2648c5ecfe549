// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/PlaceModel.h"

#include "gui/archive/ArchiveWords.h"

#include <QFileInfo>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr quintptr placeHeadingId = 0; // internal id of a heading; a row below has its heading's row + 1

QString tip(const QString &path, const QString &more)
{
    return QStringLiteral("<qt>%1<br>%2</qt>").arg(path.toHtmlEscaped(), more.toHtmlEscaped());
}

} // namespace

void PlaceModel::set(const host::Places &places, const TimeText &times)
{
    m_times = times;
    m_listed.clear();
    addRuns(places);
    addGoldens(places);
    addArchives(places);
    show(withOpened(m_listed));
}

void PlaceModel::setOpened(const QList<Place> &opened)
{
    m_opened = opened;
    show(withOpened(m_listed));
}

void PlaceModel::clear()
{
    m_listed.clear();
    m_opened.clear();
    show({});
}

void PlaceModel::addRuns(const host::Places &places)
{
    Group group{Heading::Runs, {}, {}};
    for (const shadow::RunPaths &run : places.runs) {
        if (run.directory.isEmpty())
            continue;
        const QString path = run.directory + QStringLiteral("/golden");
        const auto known = std::ranges::find(places.golden, path, &host::DirectoryPlace::path);
        host::DirectoryPlace place;
        if (known != places.golden.end())
            place = *known;
        place.path = path;
        Row row = rowOf(place);
        row.place.name = run.name;
        group.rows.append(row);
    }
    group.count = formatCount(group.rows.size());
    if (places.runsError)
        group.rows.append(troubleRow(*places.runsError));
    if (!group.rows.isEmpty())
        m_listed.append(group);
}

void PlaceModel::addGoldens(const host::Places &places)
{
    Group group{Heading::Goldens, {}, {}};
    for (const host::DirectoryPlace &place : places.golden) {
        const bool ofRun = std::ranges::any_of(places.runs, [&place](const shadow::RunPaths &run) {
            return !run.directory.isEmpty() && place.path == run.directory + QStringLiteral("/golden");
        });
        if (!ofRun)
            group.rows.append(rowOf(place));
    }
    group.count = formatCount(group.rows.size());
    if (places.goldenError)
        group.rows.append(troubleRow(*places.goldenError));
    if (!group.rows.isEmpty())
        m_listed.append(group);
}

void PlaceModel::addArchives(const host::Places &places)
{
    Group group{Heading::Archives, formatCount(places.archives.size()), {}};
    for (const host::ArchivePlace &archive : places.archives)
        group.rows.prepend(rowOf(archive)); // the newest is named last
    if (places.archivesError)
        group.rows.append(troubleRow(*places.archivesError));
    if (!group.rows.isEmpty())
        m_listed.append(group);
}

QList<PlaceModel::Group> PlaceModel::withOpened(QList<Group> groups) const
{
    if (m_opened.isEmpty())
        return groups;
    Group group{Heading::Opened, formatCount(m_opened.size()), {}};
    for (const Place &place : m_opened)
        group.rows.append(Row{place, {}, {}, tip(place.path, {}), {}});
    groups.append(group);
    return groups;
}

PlaceModel::Row PlaceModel::rowOf(const host::DirectoryPlace &place) const
{
    const QString name = place.run.isEmpty() ? place.path : place.run;
    Row row{{Place::Kind::Goldens, place.path, {}, name}, QStringLiteral("–"), {}, tip(place.path, {}), {}};
    if (place.usage) {
        row.count = formatCount(place.usage->files);
        row.tip = tip(place.path, tr("%1 on disk, newest %2")
                                      .arg(formatBytes(place.usage->bytes),
                                           place.usage->newest.isValid()
                                               ? m_times.moment(place.usage->newest, QDateTime::currentDateTimeUtc())
                                               : QStringLiteral("–")));
    }
    if (place.error) {
        row.note = place.error->what;
        row.tip = tip(place.path, place.error->text());
        row.meaning = Meaning::Unknown;
    }
    return row;
}

PlaceModel::Row PlaceModel::rowOf(const host::ArchivePlace &archive) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Row row{{Place::Kind::Archive, archive.path, archive.pathBytes, QFileInfo(archive.path).fileName()},
            formatBytes(archive.bytes),
            {},
            {},
            Meaning::Unknown};
    row.note = ArchiveWords::verified({}, now);
    if (archive.record) {
        row.count = formatCount(archive.record->entries);
        row.note = ArchiveWords::verified(archive.record->provenAt, now);
        if (archive.record->provenAt.isValid())
            row.meaning = Meaning::Good;
        if (!archive.record->problem.isEmpty()) {
            row.meaning = Meaning::Critical;
            row.note = archive.record->problem;
        }
    }
    if (archive.error) {
        row.meaning = Meaning::Unknown;
        row.note = archive.error->what;
    }
    row.tip = tip(archive.path,
                  archive.error ? archive.error->text() : tr("%1, %2").arg(formatBytes(archive.bytes), row.note));
    return row;
}

PlaceModel::Row PlaceModel::troubleRow(const Error &error)
{
    return {{Place::Kind::None, {}, {}, tr("Could not be listed")},
            {},
            error.what,
            tip(error.where, error.text()),
            Meaning::Warning};
}

QString PlaceModel::title(Heading heading)
{
    switch (heading) {
    case Heading::Runs:
        return tr("Run directories");
    case Heading::Goldens:
        return tr("Golden directories");
    case Heading::Archives:
        return tr("Archives");
    case Heading::Opened:
        break;
    }
    return tr("Opened here");
}

/// What is chosen and folded stays while only numbers change.
void PlaceModel::show(QList<Group> groups)
{
    const auto same = [](const Group &a, const Group &b) {
        return a.heading == b.heading && std::ranges::equal(a.rows, b.rows, [](const Row &x, const Row &y) {
                   return x.place == y.place && x.note.isEmpty() == y.note.isEmpty();
               });
    };
    if (!std::ranges::equal(groups, m_groups, same)) {
        beginResetModel();
        m_groups = std::move(groups);
        endResetModel();
        return;
    }
    m_groups = std::move(groups);
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex parent = index(i, 0);
        Q_EMIT dataChanged(parent, parent);
        if (const int rows = rowCount(parent))
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    }
}

const PlaceModel::Row *PlaceModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == placeHeadingId)
        return nullptr;
    return &m_groups.at(int(index.internalId()) - 1).rows.at(index.row());
}

Place PlaceModel::place(const QModelIndex &index) const
{
    const Row *found = row(index);
    return found ? found->place : Place();
}

QModelIndex PlaceModel::find(const Place &place) const
{
    for (int i = 0; i < m_groups.size(); ++i)
        for (int k = 0; k < m_groups.at(i).rows.size(); ++k)
            if (m_groups.at(i).rows.at(k).place == place)
                return index(k, 0, index(i, 0));
    return {};
}

QModelIndex PlaceModel::firstPlace() const
{
    for (int i = 0; i < m_groups.size(); ++i)
        for (int k = 0; k < m_groups.at(i).rows.size(); ++k)
            if (m_groups.at(i).rows.at(k).place.kind != Place::Kind::None)
                return index(k, 0, index(i, 0));
    return {};
}

QModelIndex PlaceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : placeHeadingId);
}

QModelIndex PlaceModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != placeHeadingId
               ? createIndex(int(index.internalId()) - 1, 0, placeHeadingId)
               : QModelIndex();
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == placeHeadingId && parent.column() == 0 ? int(m_groups.at(parent.row()).rows.size())
                                                                         : 0;
}

int PlaceModel::columnCount(const QModelIndex &) const { return ColumnCount; }

Qt::ItemFlags PlaceModel::flags(const QModelIndex &index) const
{
    const Row *found = row(index);
    return found && found->place.kind == Place::Kind::None ? QAbstractItemModel::flags(index) & ~Qt::ItemIsSelectable
                                                           : QAbstractItemModel::flags(index);
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row *found = row(index);
    if (!found) {
        const Group &group = m_groups.at(index.row());
        const bool archives = group.heading == Heading::Archives;
        return role == Qt::DisplayRole ? title(group.heading)
               : role == CountRole     ? group.count
               : role == IconRole      ? archives ? QStringLiteral("archive") : QStringLiteral("folder")
                    : role == KeyRole ? QVariant(int(group.heading))
                                       : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return found->place.name;
    case Qt::ToolTipRole:
        return found->tip;
    case Qt::AccessibleTextRole:
        return QStringList{found->place.name, found->count, found->note}.join(QStringLiteral(", "));
    case CountRole:
        return found->count;
    case NoteRole:
        return found->note;
    case MeaningRole:
        return found->meaning ? QVariant(int(*found->meaning)) : QVariant();
    case IconRole:
        return found->place.isArchive() ? QStringLiteral("archive") : QStringLiteral("folder");
    case KeyRole:
        return found->place.bytes();
    }
    return {};
}

} // namespace gw::gui
