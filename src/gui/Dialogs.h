// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the user behind a thin seam, so that tests can answer them.
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

class QPrinter;
class QWidget;

namespace gw::gui {

/// The question names the thing, the buttons name the deeds.
struct Question
{
    QString title, text;
    QString keep, deed;
    QString command; ///< the goldwatchctl command that does the same
};

/// Where to put a file; each kind is a name with its ending: {"PNG picture", "png"}.
struct SavePlace
{
    QString title, folder, name;
    QList<std::pair<QString, QString>> kinds;
};

/// Which file to open.
struct OpenPlace
{
    QString title, folder;
    QString kind, pattern; ///< "PDF", "*.pdf"
};

class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// Opens without waiting; @p then is called only if the deed is chosen.
    virtual void ask(QWidget *parent, const Question &question, std::function<void()> then);
    /// Opens without waiting; @p then gets a path with one of the endings, only if one is chosen.
    virtual void save(QWidget *parent, const SavePlace &place, std::function<void(const QString &file)> then);
    /// Opens without waiting; @p then gets a file that is there, only if one is chosen.
    virtual void open(QWidget *parent, const OpenPlace &place, std::function<void(const QString &file)> then);
    /// The system's dialog for @p pages pages; @p then gets the printer as it was set up, only if it is to print.
    virtual void print(QWidget *parent, int pages, std::function<void(const std::shared_ptr<QPrinter> &)> then);
};

} // namespace gw::gui
