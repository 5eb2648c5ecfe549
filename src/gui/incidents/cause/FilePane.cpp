// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/FilePane.h"

#include "base/WhenDone.h"
#include "gui/archive/JsonText.h"
#include "gui/archive/JsonView.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Label.h"

#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

constexpr qint64 mostOfFile = 256 * 1024;

} // namespace

FilePane::FilePane(Session &session, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_path(new Label(Type::Small, Ink::Muted)),
      m_state(new Label(Type::Small, Ink::Muted)),
      m_view(new JsonView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *title = new Label(Type::Small, Ink::Normal, QFont::DemiBold);
    title->setText(name);
    m_path->setFont(theme().mono());
    m_path->setElided(true);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_state->setWordWrap(true);
    m_view->setAccessibleName(name);
    m_view->setFixedHeight(theme().scaled(240));
    column->addWidget(title);
    column->addWidget(m_path);
    column->addWidget(m_state);
    column->addWidget(m_view);
}

FilePane::~FilePane() { cancelCall(m_call); }

QString FilePane::text() const { return m_view->toPlainText(); }
QString FilePane::state() const { return m_state->text(); }

void FilePane::show(const QString &path)
{
    if (path == m_shown && !path.isEmpty())
        return;
    ++m_generation;
    cancelCall(m_call);
    m_shown = path;
    m_path->setText(path);
    m_view->setText({}, true);
    host::Host *host = m_session.host();
    m_state->setText(path.isEmpty() ? tr("There is no such file.")
                     : host         ? tr("Reading…")
                                    : tr("The host does not answer."));
    if (path.isEmpty() || !host) {
        m_shown.clear(); // asked for again, it is tried again
        return;
    }
    m_call = host->call(host::methods::goldenRead, {path, {}, 0, mostOfFile});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::GoldenBytes> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void FilePane::take(const Result<host::GoldenBytes> &answer)
{
    if (!answer) {
        m_shown.clear();
        m_state->setText(answer.error().text());
        return;
    }
    m_state->setText(answer->size > answer->content.size()
                         ? tr("The first %1 of %2.")
                               .arg(formatBytes(Bytes{answer->content.size()}), formatBytes(Bytes{answer->size}))
                         : formatBytes(Bytes{answer->size}));
    whenDone(QtConcurrent::run([bytes = answer->content] { return layOutJson(bytes); }), this,
             [this, generation = m_generation](const QString &text) {
                 if (generation == m_generation)
                     m_view->setText(text, true);
             });
}

} // namespace gw::gui
