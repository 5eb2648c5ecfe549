// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/TrashPanel.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/work/Sheets.h"
#include "gui/archive/work/TrashModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StateNote.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace gw::gui {

TrashPanel::TrashPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_model(new TrashModel(this)),
      m_view(new RowTree(m_model, {50, 26, 24}, tr("Items of the trash"))),
      m_state(new StateNote),
      m_stack(new QStackedWidget),
      m_restore(new Button(tr("Bring back…"), Button::Role::Plain)),
      m_purge(new Button(tr("Remove for good…"), Button::Role::Danger))
{
    setObjectName(QStringLiteral("trashPanel"));
    QHBoxLayout *row = makeHeader(tr("Trash"));
    auto *close = new Button(QString(), Button::Role::Flat);
    close->setIconName(QStringLiteral("cross"));
    close->setAccessibleName(tr("Close the trash"));
    close->setToolTip(tr("Close the trash (Esc)"));
    m_restore->setIconName(QStringLiteral("restore"));
    m_restore->setObjectName(QStringLiteral("trashRestore"));
    m_purge->setIconName(QStringLiteral("trash"));
    m_purge->setObjectName(QStringLiteral("trashPurge"));
    row->addWidget(close);
    m_view->setObjectName(QStringLiteral("trashView"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setRootIsDecorated(false);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    body()->addWidget(m_stack, 1);
    body()->addWidget(new Rule(Qt::Horizontal));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 8, 8, 8);
    foot->setSpacing(8);
    foot->addStretch();
    foot->addWidget(m_restore);
    foot->addWidget(m_purge);
    body()->addLayout(foot);
    setMinimumHeight(theme().scaled(150));
    connect(close, &Button::clicked, this, &TrashPanel::closed);
    connect(m_restore, &Button::clicked, this, [this] { want(Deed::TrashRestore); });
    connect(m_purge, &Button::clicked, this, [this] { want(Deed::TrashPurge); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashPanel::refresh);
    connect(m_state, &StateNote::deedPressed, this, &TrashPanel::askNow);
    connect(&session, &Session::linkChanged, this, [this] {
        m_list.drop();
        if (isVisible())
            askNow();
        refresh();
    });
    connect(&session, &Session::profileChanged, this, [this] {
        m_list.forget();
        m_model->set({}, m_session.times(), {});
    });
    refresh();
}

void TrashPanel::askNow()
{
    if (host::Host *host = m_session.host())
        m_list.ask(host->call(host::methods::trashList, {}),
                   [this](const Result<host::TrashList> &answer) { take(answer); });
}

void TrashPanel::take(const Result<host::TrashList> &answer)
{
    m_list.keep(answer);
    m_model->set(answer ? answer->items : QList<golden::TrashItem>(), m_session.times(),
                 QDateTime::currentDateTimeUtc());
    refresh();
}

QStringList TrashPanel::chosen() const
{
    QStringList ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        ids << m_model->item(index)->id;
    if (ids.isEmpty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids << m_model->item(m_model->index(row, 0))->id;
    return ids;
}

void TrashPanel::want(Deed deed)
{
    Wish wish;
    wish.deed = deed;
    wish.items = chosen();
    if (!wish.items.isEmpty())
        Q_EMIT wanted(wish);
}

void TrashPanel::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    const qsizetype chosen = m_view->selectionModel()->selectedRows().size();
    for (Button *button : {m_restore, m_purge}) {
        button->setEnabled(any);
        button->setToolTip(!any         ? tr("The trash is empty")
                           : chosen > 0 ? tr("The chosen items: %1").arg(formatCount(chosen))
                                        : tr("All items; choose some in the list to take only those"));
    }
    qint64 files = 0;
    Bytes bytes;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        files += m_model->item(m_model->index(row, 0))->files;
        bytes += m_model->item(m_model->index(row, 0))->bytes;
    }
    note()->setText(any ? QStringLiteral("%1, %2").arg(Sheets::files(files), formatBytes(bytes)) : QString());
    const auto &answer = m_list.answer();
    if (answer && !*answer)
        m_state->say(Meaning::Warning, answer->error().what, answer->error().text(), tr("Try again"));
    else if (!m_session.host())
        m_state->say(Meaning::Unknown, tr("The host does not answer"),
                     tr("The trash is listed as soon as it does. %1").arg(m_session.linkText()));
    else if (!answer)
        m_state->say(Meaning::Unknown, tr("Looking…"), {});
    else
        m_state->say(Meaning::Info, tr("The trash is empty"),
                     tr("Cleaning up puts old golden files here, and keeps them until their grace is over."));
}

void TrashPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    askNow();
}

} // namespace gw::gui
