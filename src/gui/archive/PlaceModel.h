// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"
#include "gui/archive/Place.h"

#include "host/RetentionTypes.h"

#include <QAbstractItemModel>

namespace gw::gui {

/// What can be browsed on the host, under a heading for each kind. A kind that could not be listed says why in a row of
/// its own.
class PlaceModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Name, ColumnCount };
    enum Roles {
        CountRole = Qt::UserRole, ///< words at the end of the row
        NoteRole,                 ///< a second line; empty: there is none
        MeaningRole,              ///< of the note; invalid: no shape
        IconRole,
        KeyRole ///< names the row through changes of the model
    };
    enum class Heading { Runs, Goldens, Archives, Opened };

    using QAbstractItemModel::QAbstractItemModel;

    void set(const host::Places &places, const TimeText &times);
    /// Places the user opened by their path, newest first.
    void setOpened(const QList<Place> &opened);
    void clear();
    /// None for a heading and for the reason why a kind could not be listed.
    [[nodiscard]] Place place(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(const Place &place) const;
    [[nodiscard]] QModelIndex firstPlace() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Place place;
        QString count, note, tip;
        std::optional<Meaning> meaning;
        bool operator==(const Row &) const = default;
    };
    struct Group
    {
        Heading heading = Heading::Runs;
        QString count;
        QList<Row> rows;
    };
    void addRuns(const host::Places &places);
    void addGoldens(const host::Places &places);
    void addArchives(const host::Places &places);
    void show(QList<Group> groups);
    [[nodiscard]] QList<Group> withOpened(QList<Group> groups) const;
    [[nodiscard]] Row rowOf(const host::DirectoryPlace &place) const;
    [[nodiscard]] Row rowOf(const host::ArchivePlace &place) const;
    [[nodiscard]] static Row troubleRow(const Error &error);
    [[nodiscard]] static QString title(Heading heading);
    [[nodiscard]] const Row *row(const QModelIndex &index) const;

    QList<Group> m_groups;
    QList<Group> m_listed; ///< without what was opened
    QList<Place> m_opened;
    TimeText m_times;
};

} // namespace gw::gui
