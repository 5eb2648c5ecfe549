// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/CommandBox.h"

#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/ReadText.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace gw::gui {
namespace {

constexpr int mostLines = 16; ///< of an output; the rest scrolls

/// A line of a box: shape, fact in bold, the rest muted.
void addFact(Box &box, Meaning meaning, const QString &fact, const QString &rest)
{
    QHBoxLayout *line = box.addLine();
    auto *shape = new ShapeIcon(14);
    shape->setMeaning(meaning);
    auto *text = new Label(Type::Small, Ink::Normal, QFont::DemiBold), *more = new Label(Type::Small, Ink::Muted);
    text->setText(fact);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    more->setText(rest);
    line->addWidget(shape, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    line->addWidget(more, 0, Qt::AlignTop);
}

void addRemark(Box &box, Ink ink, const QString &remark)
{
    if (remark.isEmpty())
        return;
    auto *text = new Label(Type::Small, ink);
    text->setText(remark);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box.addLine()->addWidget(text);
}

} // namespace

QString CommandBox::textOf(const incident::PlannedCommand &planned)
{
    return planned.argv.isEmpty() ? planned.text : planned.argv.join(u' ');
}

CommandBox::CommandBox(const incident::PlannedCommand &planned, const QString &where, QWidget *parent) : Box(parent)
{
    QHBoxLayout *head = addLine();
    auto *place = new Label(Type::Small, Ink::Normal, QFont::DemiBold), *mode = new Label(Type::Small, Ink::Muted);
    place->setText(where.isEmpty() ? where : where.at(0).toUpper() + where.mid(1));
    place->setElided(true);
    QString what = IncidentWords::changes(planned.command);
    if (planned.command.limit.count() > 0)
        what += QStringLiteral(", ") + tr("%1 at most", "time limit").arg(formatDuration(planned.command.limit));
    mode->setText(what);
    mode->setElided(true);
    auto *copy = new Button(tr("Copy"), Button::Role::Plain);
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setIconName(QStringLiteral("copy"));
    head->addWidget(place);
    head->addWidget(mode, 1);
    head->addWidget(copy);
    addRule();
    auto *text = new ReadText(ReadText::Look::Code, tr("Command"));
    text->setObjectName(QStringLiteral("commandText"));
    text->setText(textOf(planned));
    column()->addWidget(text);
    addRemark(*this, Ink::Muted, IncidentWords::action(planned.command.action));
    addRemark(*this, Ink::Muted, planned.undo.isEmpty() ? QString() : tr("Taken back by: %1").arg(planned.undo));
    addRemark(*this, Ink::Warning, planned.refusal.isEmpty() ? QString() : tr("Cannot run: %1").arg(planned.refusal));
    connect(copy, &Button::clicked, this, [this, content = textOf(planned)] {
        QGuiApplication::clipboard()->setText(content);
        Q_EMIT copied();
    });
}

ResultBox::ResultBox(const incident::CommandRecord &record, QWidget *parent) : Box(parent)
{
    setObjectName(QStringLiteral("resultBox"));
    QStringList facts;
    if (record.exitCode)
        facts << tr("exit code %1").arg(*record.exitCode);
    if (record.signal != 0)
        facts << tr("signal %1").arg(record.signal);
    facts << IncidentWords::took(record.duration);
    if (!record.where.isEmpty())
        facts << record.where;
    addFact(*this, record.good ? Meaning::Good : Meaning::Critical, record.verdict, facts.join(QStringLiteral(", ")));
    auto *command = new Label(Type::Small, Ink::Muted);
    command->setFont(theme().mono());
    command->setText(record.command.section(u'\n', 0, 0));
    command->setElided(true);
    command->setToolTip(record.command);
    addLine()->addWidget(command);
    const auto addOutput = [this](const QString &text, const QString &name, const char *id) {
        if (text.isEmpty())
            return;
        addRule();
        addRemark(*this, Ink::Muted, name);
        auto *shown = new ReadText(ReadText::Look::Code, name, mostLines);
        shown->setObjectName(QLatin1String(id));
        shown->setText(text);
        column()->addWidget(shown);
    };
    addOutput(record.output, tr("Output"), "resultOutput");
    addOutput(record.errors, tr("Errors"), "resultErrors");
    if (record.masked > 0)
        addRemark(*this, Ink::Muted, tr("%n secret(s) masked", nullptr, pluralCount(record.masked)));
}

} // namespace gw::gui
