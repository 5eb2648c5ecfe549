// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Dialogs.h"

#include "gui/QuestionDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace gw::gui {

namespace {

/// A name typed with another ending gets one of ours; the dialog did not ask about that file, so it must be a new one.
QString withEnding(const QString &file, const QList<std::pair<QString, QString>> &kinds, const QString &usual)
{
    for (const auto &[kind, ending] : kinds)
        if (file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
            return file;
    QString whole = QStringLiteral("%1.%2").arg(file, usual);
    for (int i = 2; QFileInfo::exists(whole); ++i)
        whole = QStringLiteral("%1-%2.%3").arg(file).arg(i).arg(usual);
    return whole;
}

} // namespace

void Dialogs::ask(QWidget *parent, const Question &question, std::function<void()> then)
{
    auto *dialog = new QuestionDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [then = std::move(then)] { then(); });
    dialog->open();
}

void Dialogs::save(QWidget *parent, const SavePlace &place, std::function<void(const QString &file)> then)
{
    auto *dialog = new QFileDialog(parent, place.title, place.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const auto &[kind, ending] : place.kinds)
        filters.append(QStringLiteral("%1 (*.%2)").arg(kind, ending));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(place.kinds.first().second);
    dialog->selectFile(place.name + QLatin1Char('.') + place.kinds.first().second);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, kinds = place.kinds](const QString &filter) {
                         const qsizetype chosen = filters.indexOf(filter);
                         if (chosen < 0)
                             return;
                         // The name in the field goes along with the kind, so that the file is what its ending says.
                         dialog->setDefaultSuffix(kinds.at(chosen).second);
                         const QStringList files = dialog->selectedFiles();
                         const QString name = files.isEmpty() ? QString() : QFileInfo(files.first()).fileName();
                         for (const auto &[kind, ending] : kinds)
                             if (name.endsWith(QLatin1Char('.') + ending))
                                 dialog->selectFile(name.chopped(ending.size()) + kinds.at(chosen).second);
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [kinds = place.kinds, dialog, then = std::move(then)](const QString &file) {
                         then(withEnding(file, kinds, dialog->defaultSuffix()));
                     });
    dialog->open();
}

void Dialogs::open(QWidget *parent, const OpenPlace &place, std::function<void(const QString &file)> then)
{
    auto *dialog = new QFileDialog(parent, place.title, place.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("%1 (%2)").arg(place.kind, place.pattern));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [then = std::move(then)](const QString &file) { then(file); });
    dialog->open();
}

void Dialogs::print(QWidget *parent, int pages, std::function<void(const std::shared_ptr<QPrinter> &)> then)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true); // the pages have their own margins
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, pages);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, &QDialog::accepted, dialog, [printer, then = std::move(then)] { then(printer); });
    dialog->open();
}

} // namespace gw::gui
