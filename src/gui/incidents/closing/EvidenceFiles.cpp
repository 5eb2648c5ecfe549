// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidenceFiles.h"

#include "base/WhenDone.h"
#include "gui/incidents/closing/EvidenceFileModel.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StateNote.h"

#include "host/evidence/EvidenceFolder.h"

#include <QFile>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <memory>

namespace gw::gui {
namespace {

constexpr qint64 piece = 4 << 20;
constexpr qint64 mostRead = 192 << 20; // more than a million files

} // namespace

EvidenceFiles::EvidenceFiles(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new EvidenceFileModel(this)),
      m_view(new QTreeView),
      m_state(new StateNote),
      m_stack(new QStackedWidget),
      m_note(new Label(Type::Small, Ink::Muted)),
      m_chosen(new Label(Type::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_note->setObjectName(QStringLiteral("evidenceFilesNote"));
    m_note->setWordWrap(true);
    m_chosen->setObjectName(QStringLiteral("evidenceChosen"));
    m_chosen->setWordWrap(true);
    m_chosen->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("evidenceFiles"));
    m_view->setAccessibleName(tr("Files of the evidence"));
    m_view->setProperty("focusInside", true);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setLayoutDirection(Qt::LeftToRight); // paths and hashes are not mirrored
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    column->addWidget(m_chosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        askSize();
        Q_EMIT chosenChanged();
    });
    connect(m_state, &StateNote::deedPressed, this, &EvidenceFiles::askNext);
    clear();
}

EvidenceFiles::~EvidenceFiles()
{
    cancelCall(m_call);
    cancelCall(m_sizeCall);
}

QString EvidenceFiles::note() const { return m_stack->currentIndex() == 0 ? m_note->text() : m_state->text(); }

void EvidenceFiles::clear()
{
    ++m_generation;
    ++m_sizeGeneration;
    cancelCall(m_call);
    cancelCall(m_sizeCall);
    m_folder.clear();
    m_content.clear();
    m_model->set({});
    m_note->hide();
    m_chosen->hide();
    m_stack->setCurrentIndex(1);
    m_state->say(Meaning::Unknown, tr("No evidence is chosen"), {});
}

void EvidenceFiles::show(const incident::Captured &captured)
{
    if (captured.evidence.folder == m_folder && !m_failed)
        return;
    clear();
    m_folder = captured.evidence.folder;
    m_listSha256 = captured.evidence.listSha256;
    const host::Host *host = m_session.host();
    if (!host)
        return fail(tr("The host does not answer."));
    if (host->welcome().hostName != captured.host)
        return fail(tr("This evidence lies on %1.").arg(captured.host));
    askNext();
}

void EvidenceFiles::fail(const QString &why)
{
    m_failed = true;
    m_content.clear();
    m_stack->setCurrentIndex(1);
    m_state->say(Meaning::Warning, tr("The list of files could not be read"), why, tr("Try again"));
}

void EvidenceFiles::askNext()
{
    host::Host *host = m_session.host();
    if (!host || m_folder.isEmpty())
        return;
    m_failed = false;
    m_state->say(Meaning::Unknown, tr("Reading the list of files…"), {});
    m_call = host->call(host::methods::goldenRead,
                        {m_folder + u'/' + host::evidenceList, {}, qint64(m_content.size()), piece});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::GoldenBytes> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void EvidenceFiles::take(const Result<host::GoldenBytes> &answer)
{
    if (!answer)
        return fail(answer.error().text());
    if (answer->size > mostRead)
        return fail(tr("It has %1; %2 at most are shown. `sha256sum -c evidence.sha256` in the folder checks it.")
                        .arg(formatBytes(Bytes{answer->size}), formatBytes(Bytes{mostRead})));
    m_content += answer->content;
    if (!answer->content.isEmpty() && m_content.size() < answer->size)
        return askNext();
    whenDone(QtConcurrent::run([content = std::exchange(m_content, {})] {
                 return std::make_shared<EvidenceFileList>(readEvidenceList(content));
             }),
             this, [this, generation = m_generation](const std::shared_ptr<EvidenceFileList> &list) {
                 if (generation == m_generation)
                     takeList(std::move(*list));
             });
}

void EvidenceFiles::takeList(EvidenceFileList list)
{
    const auto count = qint64(list.files.size());
    QStringList notes{tr("%1 file(s) are listed", nullptr, pluralCount(count)).arg(formatCount(count))};
    const bool same = list.sha256 == m_listSha256;
    if (!same)
        notes << tr("this is not the list whose digest stands in the journal: verify");
    if (list.unreadable > 0)
        notes << tr("%1 line(s) of it cannot be read", nullptr, pluralCount(list.unreadable))
                     .arg(formatCount(list.unreadable));
    m_note->setInk(same && list.unreadable == 0 ? Ink::Muted : Ink::Critical);
    m_note->setText(notes.join(QStringLiteral("; ")));
    m_note->show();
    m_model->set(std::move(list.files));
    m_stack->setCurrentIndex(0);
}

QString EvidenceFiles::chosenPath() const
{
    const EvidenceFile *file = m_model->file(m_view->currentIndex());
    return file && m_stack->currentIndex() == 0
               ? m_folder + u'/' + m_view->currentIndex().siblingAtColumn(0).data().toString()
               : QString();
}

void EvidenceFiles::askSize()
{
    ++m_sizeGeneration;
    cancelCall(m_sizeCall);
    const EvidenceFile *file = m_model->file(m_view->currentIndex());
    host::Host *host = m_session.host();
    m_chosen->setVisible(file);
    if (!file)
        return;
    const QString path = chosenPath();
    m_chosen->setText(host ? path : tr("%1: the host does not answer").arg(path));
    if (!host)
        return;
    // The length of a file comes with any of its bytes.
    m_sizeCall = host->call(host::methods::goldenRead, {path, QFile::encodeName(m_folder) + '/' + file->path, 0, 1});
    whenDone(m_sizeCall, this, [this, path, generation = m_sizeGeneration](const Result<host::GoldenBytes> &answer) {
        if (generation == m_sizeGeneration)
            m_chosen->setText(answer ? tr("%1: %2 now", "file, size").arg(path, formatBytes(Bytes{answer->size}))
                                     : answer.error().text());
    });
}

} // namespace gw::gui
