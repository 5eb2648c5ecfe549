// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutyPanel.h"

#include "gui/duty/DutyDelegate.h"
#include "gui/duty/DutyModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

namespace gw::gui {

DutyPanel::DutyPanel(Session &session, DutyBook &book, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_book(book),
      m_model(new DutyModel(this)),
      m_view(new QListView),
      m_empty(new Label(Type::Small, Ink::Muted)),
      m_stack(new QStackedWidget),
      m_notice(new NoticeLine),
      m_perform(new Button(tr("Check now"), Button::Role::Plain)),
      m_contacts(new Button(QString(), Button::Role::Flat)),
      m_name(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_when(new Label(Type::Small, Ink::Muted)),
      m_copy(new Button(tr("Copy"), Button::Role::Plain))
{
    auto *header = makeHeader(tr("Duty"));
    note()->setElided(true);
    m_perform->setObjectName(QStringLiteral("dutyPerform"));
    m_contacts->setObjectName(QStringLiteral("dutyContacts"));
    m_contacts->setIconName(QStringLiteral("more"));
    m_contacts->setAccessibleName(tr("All contacts"));
    m_contacts->setToolTip(m_contacts->accessibleName());
    header->addWidget(m_perform);
    header->addWidget(m_contacts);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DutyDelegate(m_view));
    m_view->setAccessibleName(tr("Duties of the run"));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setProperty("focusInside", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(20, 0, 20, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_notice);
    body()->addWidget(m_stack, 1);
    body()->addWidget(new Rule(Qt::Horizontal));
    body()->addWidget(makeFooter());

    connect(m_perform, &Button::clicked, this, &DutyPanel::perform);
    connect(m_contacts, &Button::clicked, this, &DutyPanel::openContacts);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        const DutyState state = m_book.entries().at(index.row()).state;
        if (state == DutyState::Coming)
            m_notice->showError(tr("%1 is not due yet").arg(index.data().toString()));
        else
            m_book.perform(index.row());
    });
    connect(&book, &DutyBook::changed, this, &DutyPanel::refresh);
    connect(&book, &DutyBook::failed, m_notice, &NoticeLine::showError);
    connect(&book, &DutyBook::performed, this, [this](DutyKind kind, const QString &result, bool good) {
        // The list has moved on to what is next by now, so the answer stands above it.
        const QString text = tr("%1: %2", "duty, what came of it").arg(DutyBook::title(kind), result);
        good ? m_notice->showDone(text) : m_notice->showError(text);
    });
    connect(&session, &Session::linkChanged, this, &DutyPanel::refresh);
    connect(&session, &Session::answeringChanged, this, &DutyPanel::refresh);
    connect(&session, &Session::profileChanged, this, &DutyPanel::refresh);
    refresh();
}

QWidget *DutyPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (Label *label : {m_name, m_when}) {
        label->setElided(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_copy->setObjectName(QStringLiteral("dutyCopy"));
    m_copy->setIconName(QStringLiteral("copy"));
    row->addWidget(m_copy);
    connect(m_copy, &Button::clicked, this, [this] {
        if (const qsizetype index = present(); index >= 0)
            copy(m_session.profile().contacts.at(index));
    });
    return footer;
}

qsizetype DutyPanel::present() const
{
    const Watch &watch = m_book.watch();
    if (watch.known)
        return watch.now ? *watch.now : watch.next.value_or(0);
    return m_session.isOpen() && !m_session.profile().contacts.isEmpty() ? 0 : -1;
}

QString DutyPanel::noteText() const
{
    const Watch &watch = m_book.watch();
    if (!m_session.isOpen() || !watch.known)
        return {};
    const QString until = watch.until.isValid() ? m_session.times().clock(watch.until) : QString();
    if (!watch.now)
        return tr("nobody until %1").arg(until);
    const QString name = m_session.profile().contacts.at(*watch.now).name;
    return until.isEmpty() ? name : tr("%1 until %2", "person, clock").arg(name, until);
}

void DutyPanel::refresh()
{
    m_model->set(m_book.entries(), m_session.times(), m_session.isLive());
    m_stack->setCurrentIndex(m_book.entries().isEmpty() ? 1 : 0);
    m_empty->setText(!m_book.trouble().isEmpty() ? m_book.trouble()
                                                 : tr("Duties appear as soon as it is known when the run began."));
    note()->setText(noteText());
    const qsizetype due = m_book.due();
    m_perform->setVisible(due >= 0);
    m_perform->setEnabled(m_session.isLive() && !m_book.isBusy());
    m_perform->setText(m_book.isBusy() ? tr("Checking…") : tr("Check now"));
    m_perform->setToolTip(due >= 0 ? tr("Does what is due: %1").arg(DutyBook::title(m_book.entries().at(due).duty.kind))
                                   : QString());
    // Moved there when it changes, not while someone looks elsewhere.
    if (const qsizetype here = due >= 0 ? due : m_book.next(); here != m_here) {
        m_here = here;
        showPresent();
    }
    refreshContact();
}

void DutyPanel::showPresent()
{
    const qsizetype row = m_here >= 0 ? m_here : m_book.entries().size() - 1;
    m_view->scrollTo(m_model->index(int(row)), QAbstractItemView::PositionAtTop);
}

void DutyPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    // As soon as the list has its new height.
    QMetaObject::invokeMethod(this, &DutyPanel::showPresent, Qt::QueuedConnection);
}

void DutyPanel::refreshContact()
{
    const qsizetype index = present();
    m_copy->setVisible(index >= 0);
    m_contacts->setEnabled(index >= 0);
    m_when->setToolTip({});
    if (index < 0) {
        m_name->setText(tr("No contacts"));
        m_when->setText(tr("The profile names nobody to call"));
        m_when->setToolTip(
            tr("A section [[contacts]] in the profile says who is on duty, when, and how to reach them."));
        return;
    }
    const environment::Contact &contact = m_session.profile().contacts.at(index);
    m_name->setText(contact.name.isEmpty() ? contact.role : contact.name);
    // With a hand-over known, that is what one wants to know of the one who is there.
    const Watch &watch = m_book.watch();
    const QString next = watch.next ? m_session.profile().contacts.at(*watch.next).name : QString();
    m_when->setText(watch.now && !next.isEmpty()
                        ? tr("%1; hand-over at %2 to %3").arg(contact.role, m_session.times().clock(watch.until), next)
                        : QStringList{contact.role, contact.when}.join(QStringLiteral(", ")));
    m_copy->setEnabled(!contact.how.isEmpty());
    m_copy->setToolTip(contact.how.isEmpty() ? tr("The profile does not say how to reach them") : contact.how);
}

void DutyPanel::perform()
{
    if (m_book.due() >= 0) {
        m_book.perform(m_book.due());
        return;
    }
    const qsizetype next = m_book.next();
    m_notice->showDone(next < 0 ? tr("Nothing is due")
                                : tr("Nothing is due; next: %1 at %2")
                                      .arg(DutyBook::title(m_book.entries().at(next).duty.kind),
                                           m_session.times().clock(m_book.entries().at(next).at)));
}

void DutyPanel::openContacts()
{
    if (!m_session.isOpen())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contactsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const environment::Contact &contact : m_session.profile().contacts) {
        const QString text =
            QStringList{contact.name, contact.role, contact.when, contact.how}.join(QStringLiteral(" · "));
        QAction *action = menu->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setEnabled(!contact.how.isEmpty());
        connect(action, &QAction::triggered, this, [this, contact] { copy(contact); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("The profile names nobody to call: it has no section [[contacts]]"))->setEnabled(false);
    menu->popup(m_contacts->mapToGlobal(QPoint(0, m_contacts->height() + 4)));
}

void DutyPanel::copy(const environment::Contact &contact)
{
    QGuiApplication::clipboard()->setText(contact.how);
    m_notice->showDone(tr("Copied: %1").arg(contact.how));
}

} // namespace gw::gui
