// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the file in the preview: copy, name, drag out.
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

namespace gw::gui {

QString PreviewPanel::path() const
{
    return m_place.isArchive() ? m_entry.name : m_place.path + QLatin1Char('/') + m_entry.name;
}

QString PreviewPanel::command() const
{
    return QStringLiteral("goldwatchctl golden cat %1 %2").arg(shellWord(m_place.path), shellWord(m_entry.name));
}

void PreviewPanel::copyPath()
{
    if (isEmpty())
        return;
    QGuiApplication::clipboard()->setText(path());
    m_notice->showDone(tr("Copied: %1").arg(path()));
}

void PreviewPanel::copyCommand()
{
    if (isEmpty())
        return;
    QGuiApplication::clipboard()->setText(command());
    m_notice->showDone(tr("Copied: %1").arg(command()));
}

void PreviewPanel::compareReplay()
{
    if (const health::MismatchRow *row = mismatch())
        Q_EMIT replayWanted(
            path(),
            QStringLiteral("%1/reports/cycle_%2.json").arg(m_session.status()->runDirectory).arg(row->cycle.value));
    else if (!isEmpty())
        m_notice->showError(m_replay->toolTip());
}

void PreviewPanel::copyContent()
{
    if (!m_read)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_bytes));
    m_notice->showDone(isWhole() ? tr("Copied, as it is in the file") : tr("Copied what is shown; the file is longer"));
}

void PreviewPanel::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the path"), this, &PreviewPanel::copyPath);
    menu->addAction(tr("Copy the command"), this, &PreviewPanel::copyCommand);
    QAction *compare = menu->addAction(tr("Compare with another…"), this, &PreviewPanel::compareWanted);
    compare->setEnabled(!m_place.isArchive());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

QMimeData *PreviewPanel::makeDrag()
{
    if (isEmpty())
        return nullptr;
    const auto of = [](const QString &file) {
        auto *content = new QMimeData;
        content->setUrls({QUrl::fromLocalFile(file)});
        content->setText(file);
        return content;
    };
    const bool here = m_session.isOpen() && m_session.profile().host.kind == environment::HostKind::Local;
    if (here && !m_place.isArchive() && !m_entry.nameBytes && QFileInfo(path()).isFile())
        return of(path());
    if (!isWhole()) {
        m_notice->showError(m_read ? tr("It is too long to be dragged out. This prints it: %1").arg(command())
                                   : tr("It is still being read; drag it out when its content shows"));
        return nullptr;
    }
    // Of another machine, or out of an archive: a copy under the same name, for as long as the window lives.
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const QString name = QFileInfo(m_entry.name).fileName();
    QFile copy(m_copies->filePath(name));
    if (name.isEmpty() || !m_copies->isValid() || !copy.open(QFile::WriteOnly | QFile::Truncate) ||
        !copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || copy.write(m_bytes) != m_bytes.size() ||
        !copy.flush()) {
        m_notice->showError(tr("No copy could be made: %1").arg(copy.errorString()));
        return nullptr;
    }
    return of(copy.fileName());
}

} // namespace gw::gui
