// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/ContactsPanel.h"

#include "gui/duty/DutySchedule.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <memory>

namespace gw::gui {

QList<QUrl> contactLinks(const QString &how, const QString &subject)
{
    // Taken apart and put together anew: nothing else of a profile's text gets into an address.
    static const QRegularExpression phone(
        QStringLiteral("(?:tel:|(?=\\+)|^)(\\+?[0-9][0-9 ()/.-]{3,30}[0-9])(?=$|[^0-9:])"));
    static const QRegularExpression mail(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"));
    QList<QUrl> links;
    if (const auto match = phone.match(how.left(500)); match.hasMatch()) {
        QString number;
        for (const QChar c : match.captured(1))
            if (c.isDigit() || c == u'+')
                number += c;
        QUrl url;
        url.setScheme(QStringLiteral("tel"));
        url.setPath(number);
        links << url;
    }
    if (const auto match = mail.match(how.left(500)); match.hasMatch()) {
        QUrl url;
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(match.captured());
        if (!subject.isEmpty()) {
            QUrlQuery query;
            query.addQueryItem(QStringLiteral("subject"), QString::fromLatin1(QUrl::toPercentEncoding(subject)));
            url.setQuery(query);
        }
        links << url;
    }
    return links;
}

ContactsPanel::ContactsPanel(Session &session, Dialogs &, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new PartColumn)
{
    setObjectName(QStringLiteral("contactsPanel"));
    setAccessibleName(tr("Contacts and escalation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_column);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            rebuild();
    });
    m_minute.start();
    connect(&session, &Session::profileChanged, this, &ContactsPanel::rebuild);
    connect(&session, &Session::linkChanged, this, &ContactsPanel::rebuild); // the host's time zone
    rebuild();
}

void ContactsPanel::setIncident(const std::optional<incident::Incident> &incident)
{
    m_subject = incident ? QStringLiteral("%1 %2: %3")
                               .arg(json::enumName(incident->severity), incident->environment,
                                    incident->summary.simplified().left(200))
                         : QString();
    rebuild();
}

QStringList ContactsPanel::duties() const
{
    QStringList duties;
    if (!m_session.isOpen())
        return duties;
    const auto &contacts = m_session.profile().contacts;
    const Watch watch = watchAt(contacts, m_session.times().local(QDateTime::currentDateTimeUtc()));
    for (qsizetype i = 0; i < contacts.size(); ++i)
        duties << (watch.now != i          ? QString()
                   : watch.until.isValid() ? tr("on duty until %1").arg(m_session.times().clock(watch.until))
                                           : tr("on duty"));
    return duties;
}

void ContactsPanel::rebuild()
{
    const QStringList duty = duties();
    QStringList content{m_subject, m_session.isOpen() ? m_session.profile().file : QString()};
    if (m_session.isOpen())
        for (const environment::Contact &c : m_session.profile().contacts)
            content << c.role << c.name << c.how << c.when;
    content << duty;
    // The same stays, with its focus.
    if (content == m_shown)
        return;
    m_shown = content;
    while (const std::unique_ptr<QLayoutItem> item{m_column->rows()->takeAt(0)})
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    if (duty.isEmpty())
        return makeEmpty();
    auto *how = new Label(Type::Small, Ink::Muted);
    how->setWordWrap(true);
    how->setText(tr("From the top: the next one is called when nobody answers."));
    m_column->rows()->addWidget(how);
    const auto &contacts = m_session.profile().contacts;
    for (int i = 0; i < contacts.size(); ++i) {
        m_column->rows()->addWidget(new Rule(Qt::Horizontal));
        m_column->rows()->addWidget(makeContact(contacts.at(i), duty.at(i), i + 1));
    }
    m_column->rows()->addStretch(1);
}

void ContactsPanel::makeEmpty()
{
    auto *note = new StateNote;
    const bool open = m_session.isOpen();
    note->say(Meaning::Unknown, open ? tr("Nobody is named to be called") : tr("No environment is open"),
              !open
                  ? tr("Contacts come from the profile of the environment.")
                  : tr("Add tables [[contacts]] with the keys role, name, how and when to the profile%1: the first to "
                       "be called stands first. \"when\" may hold hours, \"all incidents, 20:00-08:00\".")
                        .arg(m_session.profile().file.isEmpty() ? QString()
                                                                : QStringLiteral(" ") + m_session.profile().file));
    m_column->rows()->addWidget(note, 1);
}

QWidget *ContactsPanel::makeContact(const environment::Contact &contact, const QString &duty, int order)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    line->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    const auto add = [&](const QString &text, Type type, Ink ink, QFont::Weight weight = QFont::Normal) {
        if (text.isEmpty())
            return;
        auto *label = new Label(type, ink, weight);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    };
    add(QStringLiteral("%1. %2").arg(order).arg(contact.role), Type::Small, Ink::Muted);
    add(contact.name, Type::Body, Ink::Normal, QFont::Medium);
    add(contact.how, Type::Small, Ink::Normal);
    add(contact.when, Type::Small, Ink::Muted);
    add(duty, Type::Small, Ink::Good);
    line->addLayout(words, 1);
    for (const QUrl &link : contactLinks(contact.how, m_subject)) {
        const bool call = link.scheme() == u"tel";
        auto *button = new Button(call ? tr("Call") : tr("Write"), Button::Role::Plain);
        button->setIconName(QStringLiteral("link-out"));
        button->setObjectName(call ? QStringLiteral("contactCall") : QStringLiteral("contactWrite"));
        button->setAccessibleName((call ? tr("Call %1") : tr("Write to %1")).arg(contact.name));
        button->setToolTip(link.path());
        line->addWidget(button, 0, Qt::AlignTop);
        connect(button, &Button::clicked, this, [link] { QDesktopServices::openUrl(link); });
    }
    auto *copy = new Button(tr("Copy"), Button::Role::Plain);
    copy->setIconName(QStringLiteral("copy"));
    copy->setObjectName(QStringLiteral("contactCopy"));
    copy->setAccessibleName(tr("Copy how to reach %1").arg(contact.name));
    copy->setToolTip(copy->accessibleName().toHtmlEscaped());
    line->addWidget(copy, 0, Qt::AlignTop);
    connect(copy, &Button::clicked, this, [text = contact.how.isEmpty() ? contact.name : contact.how] {
        QGuiApplication::clipboard()->setText(text);
    });
    return row;
}

void ContactsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    rebuild();
}

} // namespace gw::gui
