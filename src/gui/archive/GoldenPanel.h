// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/GoldenTableModel.h"
#include "gui/widgets/Panel.h"

class QLineEdit;
class QStackedWidget;

namespace gw::gui {

class Button;
class GoldenTable;
class NoticeLine;
class ShapeIcon;
class StateNote;

/// The files of one place: how many and how well they are, a filter, groups, the table.
class GoldenPanel : public Panel
{
    Q_OBJECT
public:
    explicit GoldenPanel(Session &session, QWidget *parent = nullptr);

    void open(const Place &place);
    void close();
    [[nodiscard]] const Place &place() const { return m_pages->place(); }
    [[nodiscard]] GoldenTable *table() const { return m_table; }
    [[nodiscard]] GoldenTableModel *model() const { return m_model; }
    [[nodiscard]] GoldenPages *pages() const { return m_pages; }
    /// Room in the header for the deeds that are done with a place.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }

    [[nodiscard]] QString filter() const { return m_query.catalog.filter; }
    void setFilter(const QString &filter);
    void focusFilter();
    void focusTable();
    void group(std::optional<golden::GroupKey> by);
    /// The next way to group: by type, worker, verdict, not at all.
    void groupNext();
    void sortBy(golden::SortKey key, bool descending);
    void sortNext();
    void reverse() { sortBy(m_query.catalog.sort, !m_query.catalog.descending); }
    void recheck();
    /// Paths of the chosen files, at most two, in the order of the table; none of an archive.
    [[nodiscard]] QStringList chosenPaths() const;
    [[nodiscard]] QString command() const;
    /// How it is sorted and grouped, and widths of columns, to be kept.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void chosen(const gw::gui::Place &place, const gw::golden::CatalogEntry &entry);
    void noneChosen();
    void compareWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeControls();
    void refresh();
    void refreshTitle();
    void refreshState();
    void keepCurrent();
    void currentChanged();
    void reopen();
    void openGroups();
    void copyCommand();

    Session &m_session;
    GoldenPages *m_pages;
    GoldenTableModel *m_model;
    GoldenTable *m_table;
    QHBoxLayout *m_header = nullptr;
    ShapeIcon *m_mark;
    Label *m_bad;
    QLineEdit *m_filter;
    Button *m_group, *m_compare, *m_command;
    NoticeLine *m_notice;
    StateNote *m_state;
    QStackedWidget *m_stack;
    FileQuery m_query;
    QByteArray m_current; ///< name of the chosen file: its row changes while the place is read
    bool m_keeping = false;
    QTimer m_typing;
};

} // namespace gw::gui
