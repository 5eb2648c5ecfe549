// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/Place.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace gw::gui {

class ArchiveDeeds;
class ComparePanel;
class Dialogs;
class GoldenPanel;
class PlacePanel;
class PreviewPanel;
class Session;
class Settings;

/// Golden files and archives of the host: places, files of one of them, the chosen file; below the files what is done
/// with them.
class ArchivePage : public QWidget
{
    Q_OBJECT
public:
    ArchivePage(Session &session, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] PlacePanel *places() const { return m_places; }
    [[nodiscard]] GoldenPanel *files() const { return m_files; }
    [[nodiscard]] PreviewPanel *preview() const { return m_preview; }
    [[nodiscard]] ComparePanel *comparison() const { return m_compare; }
    [[nodiscard]] ArchiveDeeds *deeds() const { return m_deeds; }

    /// Shows @p panel below the files, where a comparison stands too; the last one shown has the room.
    void showBelow(QWidget *panel);
    void hideBelow();
    /// Compares what is chosen in the table; with one file chosen the other is asked for.
    void compare();
    /// Compares the place that is chosen with another.
    void comparePlace();
    void openPath();
    void saveState() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restoreState();
    void restorePlace();
    void profileChanged();
    void makeRoom(); ///< for what stands below the files
    Session &m_session;
    Settings &m_settings;
    PlacePanel *m_places;
    GoldenPanel *m_files;
    PreviewPanel *m_preview;
    ComparePanel *m_compare;
    ArchiveDeeds *m_deeds = nullptr;
    QString m_environment;
    bool m_ruleWanted = false; ///< by the comparison
    QStackedWidget *m_below;
    QSplitter *m_columns, *m_rows;
};

} // namespace gw::gui
