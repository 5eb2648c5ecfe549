// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WishForm.h"

#include "gui/archive/work/Fields.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace gw::gui {
namespace {

constexpr double oldestAge = 3650;

Label *nameOf(const QString &text)
{
    auto *label = new Label(Type::Small, Ink::Muted);
    label->setText(text);
    return label;
}

} // namespace

WishForm::WishForm(QWidget *parent)
    : QWidget(parent),
      m_age(nameOf(tr("Older than"))),
      m_days(new DaysField(oldestAge)),
      m_kind(new RangeSwitch({tr("To the trash"), tr("For good")})),
      m_depth(new RangeSwitch({tr("Every byte"), tr("Tables and lengths only")})),
      m_part(new RangeSwitch({tr("All entries"), tr("Chosen"), tr("By name")})),
      m_limits(new Button(QString(), Button::Role::Plain)),
      m_names(new QLineEdit),
      m_to(new QLineEdit),
      m_toName(nameOf(tr("Into"))),
      m_force(new CheckField(tr("Replace files of other content"))),
      m_strip(new CheckField(tr("Absolute names too, without their root"))),
      m_vanished(new CheckField(tr("Although golden files vanished"))),
      m_second(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 7, 8, 7);
    column->setSpacing(6);
    auto *row = new QHBoxLayout, *second = new QHBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    for (QHBoxLayout *line : {row, second})
        line->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_second);
    makeAge(row);
    makeRestore(row, second);
    row->addStretch();
    second->addStretch();
    connect(m_days, &DaysField::valueChanged, this, &WishForm::refresh);
    for (RangeSwitch *choice : {m_kind, m_depth, m_part})
        connect(choice, &RangeSwitch::chosen, this, &WishForm::refresh);
    for (QLineEdit *field : {m_names, m_to})
        connect(field, &QLineEdit::textChanged, this, &WishForm::refresh);
    for (CheckField *box : {m_force, m_strip, m_vanished})
        connect(box, &CheckField::toggled, this, &WishForm::refresh);
    connect(m_limits, &Button::clicked, this, &WishForm::openChoices);
}

void WishForm::makeAge(QHBoxLayout *row)
{
    m_days->setObjectName(QStringLiteral("wishDays"));
    m_days->setAccessibleName(tr("Age in days from which files are old"));
    m_age->setBuddy(m_days);
    m_kind->setObjectName(QStringLiteral("wishKind"));
    m_kind->setAccessibleName(tr("To the trash or for good"));
    m_depth->setObjectName(QStringLiteral("wishDepth"));
    m_depth->setAccessibleName(tr("How thoroughly"));
    m_limits->setObjectName(QStringLiteral("wishLimits"));
    m_limits->setMenuMark(true);
    m_vanished->setObjectName(QStringLiteral("wishVanished"));
    row->addWidget(m_age);
    row->addWidget(m_days);
    row->addWidget(m_kind);
    row->addWidget(m_depth);
    row->addWidget(m_limits);
}

void WishForm::makeRestore(QHBoxLayout *row, QHBoxLayout *second)
{
    m_part->setObjectName(QStringLiteral("wishPart"));
    m_part->setAccessibleName(tr("Which entries"));
    m_names->setObjectName(QStringLiteral("wishNames"));
    m_names->setAccessibleName(tr("Names or shell patterns of entries"));
    m_names->setPlaceholderText(tr("Names or patterns: primary-w1-*"));
    m_to->setObjectName(QStringLiteral("wishTarget"));
    m_to->setAccessibleName(tr("Directory on the host to restore into"));
    m_to->setPlaceholderText(tr("where the files came from"));
    m_force->setObjectName(QStringLiteral("wishForce"));
    m_force->setToolTip(tr("Without it, a file that is there and differs stays, and so does the one in the archive"));
    m_strip->setObjectName(QStringLiteral("wishStrip"));
    m_strip->setToolTip(tr("Archives of other programs may have names that begin with a slash; they are refused"));
    for (QLineEdit *field : {m_names, m_to}) {
        field->setFont(theme().mono());
        field->setClearButtonEnabled(true);
        field->setLayoutDirection(Qt::LeftToRight);
        field->setMinimumWidth(theme().scaled(100));
    }
    row->addWidget(m_part);
    row->addWidget(m_names, 3);
    row->addWidget(m_toName);
    row->addWidget(m_to, 3);
    second->addWidget(m_vanished);
    second->addWidget(m_force);
    second->addWidget(m_strip);
}

void WishForm::set(const Wish &wish, const QStringList &choices)
{
    m_filling = true;
    m_wish = wish;
    m_choices = choices;
    m_days->setValue(wish.days);
    m_kind->setCurrent(wish.purge ? 1 : 0);
    m_depth->setCurrent(wish.quick ? 1 : 0);
    // One row is current in every table; that alone is no choice.
    m_part->setCurrent(int(wish.entries.size() > 1    ? Part::Chosen
                           : !wish.patterns.isEmpty() ? Part::Named
                                                      : Part::All));
    m_part->setText(int(Part::Chosen),
                    wish.entries.isEmpty() ? tr("Chosen") : tr("%1 chosen").arg(formatCount(wish.entries.size())));
    m_names->setText(wish.patterns.join(QLatin1Char(' ')));
    m_to->setText(wish.to);
    m_force->setChecked(wish.force);
    m_strip->setChecked(wish.stripAbsolute);
    m_vanished->setChecked(wish.acceptVanished);
    m_offered = false;
    m_filling = false;
    refresh();
}

Wish WishForm::wish() const
{
    Wish wish = m_wish;
    wish.days = m_days->value();
    wish.purge = m_wish.deed == Deed::CleanUp && m_kind->current() == 1;
    wish.quick = m_depth->current() == 1;
    wish.acceptVanished = m_vanished->isChecked();
    if (wish.deed != Deed::Restore)
        return wish;
    if (Part(m_part->current()) != Part::Chosen)
        wish.entries.clear();
    wish.patterns.clear();
    if (Part(m_part->current()) == Part::Named)
        wish.patterns = m_names->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    wish.to = m_to->text().trimmed();
    wish.force = m_force->isChecked();
    wish.stripAbsolute = m_strip->isChecked();
    return wish;
}

bool WishForm::isComplete() const
{
    return m_wish.deed != Deed::Restore || Part(m_part->current()) != Part::Named ||
           !m_names->text().trimmed().isEmpty();
}

QStringList WishForm::limits() const { return m_wish.deed == Deed::Verify ? m_wish.archives : m_wish.directories; }

void WishForm::offerVanished(bool offered)
{
    m_offered = offered;
    m_vanished->setVisible(m_wish.deed != Deed::Restore && (offered || m_vanished->isChecked()));
    m_second->setVisible(m_wish.deed == Deed::Restore || !m_vanished->isHidden());
}

void WishForm::focusFirst()
{
    const bool age = m_wish.deed == Deed::Archive || m_wish.deed == Deed::CleanUp;
    QWidget *first = age ? static_cast<QWidget *>(m_days) : m_wish.deed == Deed::Verify ? m_depth : m_part;
    first->setFocus(Qt::OtherFocusReason);
    if (age)
        m_days->selectAll();
}

void WishForm::refresh()
{
    if (m_filling)
        return;
    if (Part(m_part->current()) == Part::Chosen && m_wish.entries.isEmpty())
        m_part->setCurrent(int(Part::All)); // none chosen must not come to mean all of them unseen
    const bool retains = m_wish.deed == Deed::Archive || m_wish.deed == Deed::CleanUp;
    const bool verifies = m_wish.deed == Deed::Verify, restores = m_wish.deed == Deed::Restore;
    setVisible(retains || verifies || restores);
    m_age->setVisible(retains);
    m_days->setVisible(retains);
    m_kind->setVisible(m_wish.deed == Deed::CleanUp);
    m_depth->setVisible(verifies);
    m_limits->setVisible((retains || verifies) && (m_choices.size() > 1 || !limits().isEmpty()));
    const qsizetype chosen = limits().size();
    m_limits->setText(chosen == 1 ? QFileInfo(limits().first()).fileName()
                      : verifies
                          ? chosen > 0 ? tr("%1 archive(s)", nullptr, int(chosen)).arg(chosen) : tr("All archives")
                      : chosen > 0 ? tr("%1 directory(s)", nullptr, int(chosen)).arg(chosen)
                                   : tr("All directories"));
    m_limits->setToolTip(limits().join(QLatin1Char('\n')));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_part, m_toName, m_to, m_force})
        widget->setVisible(restores);
    m_names->setVisible(restores && Part(m_part->current()) == Part::Named);
    m_strip->setVisible(restores && !m_to->text().trimmed().isEmpty());
    offerVanished(m_offered);
    Q_EMIT changed();
}

void WishForm::openChoices()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool verifies = m_wish.deed == Deed::Verify;
    QAction *all = menu->addAction(verifies ? tr("All archives") : tr("All directories"));
    all->setCheckable(true);
    all->setChecked(limits().isEmpty());
    connect(all, &QAction::triggered, this, [this, verifies] {
        (verifies ? m_wish.archives : m_wish.directories).clear();
        refresh();
    });
    menu->addSeparator();
    for (const QString &path : m_choices) {
        QAction *entry = menu->addAction(
            QString(verifies ? QFileInfo(path).fileName() : path).replace(QLatin1Char('&'), QStringLiteral("&&")));
        entry->setCheckable(true);
        entry->setChecked(limits().contains(path));
        connect(entry, &QAction::triggered, this, [this, path](bool chosen) { choose(path, chosen); });
    }
    menu->popup(m_limits->mapToGlobal(QPoint(0, m_limits->height() + 4)));
}

void WishForm::choose(const QString &path, bool chosen)
{
    QStringList &list = m_wish.deed == Deed::Verify ? m_wish.archives : m_wish.directories;
    list.removeAll(path);
    if (chosen)
        list.append(path);
    refresh();
}

} // namespace gw::gui
