// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/PlacePanel.h"

#include "base/WhenDone.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/PlaceTree.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int pause = 10'000; // ms between two looks at the places
constexpr qsizetype mostOpened = 20;

/// By its name; what is neither is taken for a directory, and looking at it tells.
bool isArchiveName(const QString &path)
{
    static constexpr std::array endings{".tar", ".tar.gz", ".tgz", ".tar.zst", ".tar.xz", ".tar.bz2", ".zip", ".gz"};
    return std::ranges::any_of(
        endings, [&path](const char *ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

} // namespace

PlacePanel::PlacePanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_model(new PlaceModel(this)),
      m_tree(new PlaceTree(*m_model)),
      m_path(new QLineEdit),
      m_field(new QWidget),
      m_state(new StateNote),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("placePanel"));
    QHBoxLayout *row = makeHeader(tr("Places"));
    auto *open = new Button(QString(), Button::Role::Flat), *again = new Button(QString(), Button::Role::Flat);
    open->setIconName(QStringLiteral("drop"));
    open->setObjectName(QStringLiteral("placeOpen"));
    open->setAccessibleName(tr("Open an archive or a directory"));
    open->setToolTip(tr("Open an archive or a directory by its path. Files can be dropped here as well."));
    again->setIconName(QStringLiteral("refresh"));
    again->setObjectName(QStringLiteral("placeRefresh"));
    again->setAccessibleName(tr("Look again"));
    again->setToolTip(again->accessibleName());
    row->addWidget(open);
    row->addWidget(again);
    makeField();
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_state);
    body()->addWidget(m_field);
    body()->addSpacing(6);
    body()->addWidget(m_stack, 1);
    body()->addWidget(makeFoot());
    setMinimumWidth(theme().scaled(180));
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(open, &Button::clicked, this, &PlacePanel::askForPath);
    connect(again, &Button::clicked, this, &PlacePanel::askNow);
    connect(&m_again, &QTimer::timeout, this, &PlacePanel::askNow);
    connect(m_tree, &PlaceTree::chosen, this, &PlacePanel::chosen);
    connect(m_state, &StateNote::deedPressed, this, &PlacePanel::askForPath);
    connect(&session, &Session::linkChanged, this, [this] {
        if (isVisible())
            askNow();
        refresh();
    });
    refresh();
}

PlacePanel::~PlacePanel() { cancelCall(m_call); }

void PlacePanel::makeField()
{
    auto *row = new QHBoxLayout(m_field);
    row->setContentsMargins(8, 8, 8, 2);
    m_path->setObjectName(QStringLiteral("placePath"));
    m_path->setAccessibleName(tr("Path of an archive or a directory on the host"));
    m_path->setPlaceholderText(tr("Path on the host"));
    m_path->setFont(theme().mono());
    m_path->setLayoutDirection(Qt::LeftToRight);
    row->addWidget(m_path);
    m_field->hide();
    connect(m_path, &QLineEdit::returnPressed, this, [this] {
        const QString path = m_path->text().trimmed();
        if (path.isEmpty())
            return;
        leaveField();
        openPath(path);
    });
    new QShortcut(Qt::Key_Escape, m_path, this, &PlacePanel::leaveField, Qt::WidgetShortcut);
}

void PlacePanel::leaveField()
{
    m_field->hide();
    m_tree->setFocus(Qt::OtherFocusReason);
}

QWidget *PlacePanel::makeFoot()
{
    m_foot = new QWidget;
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 10);
    column->setSpacing(6);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addSpacing(4);
    const auto line = [column](Label *name, QWidget *shape, Label *text) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(14, 0, 14, 0);
        row->setSpacing(6);
        name->setElided(true);
        row->addWidget(name, 1);
        if (shape)
            row->addWidget(shape);
        row->addWidget(text);
        column->addLayout(row);
    };
    m_disk = new Label(Type::Small, Ink::Normal, QFont::Medium);
    m_diskText = new Label(Type::Small, Ink::Muted);
    m_bar = new UsageBar;
    auto *verified = new Label(Type::Small, Ink::Normal, QFont::Medium);
    verified->setText(tr("Verified"));
    m_verifiedShape = new ShapeIcon(10);
    m_verified = new Label(Type::Small, Ink::Normal);
    m_verified->setObjectName(QStringLiteral("placeVerified"));
    line(m_disk, nullptr, m_diskText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 0, 14, 4);
    bar->addWidget(m_bar);
    column->addLayout(bar);
    line(verified, m_verifiedShape, m_verified);
    return m_foot;
}

void PlacePanel::clear()
{
    ++m_generation;
    cancelCall(m_call);
    m_again.stop();
    m_opened.clear();
    m_places.reset();
    m_error.reset();
    m_tree->forget();
    m_model->clear();
    refresh();
}

void PlacePanel::askForPath()
{
    m_field->show();
    m_path->setFocus(Qt::ShortcutFocusReason);
    m_path->selectAll();
}

void PlacePanel::openPath(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const Place place{isArchiveName(clean) ? Place::Kind::Archive : Place::Kind::Goldens, clean, {}, clean};
    if (!m_model->find(place).isValid()) {
        m_opened.prepend(place);
        m_opened.resize(std::min(m_opened.size(), mostOpened));
        m_model->setOpened(m_opened);
    }
    refresh();
    m_tree->choose(place);
}

void PlacePanel::askNow()
{
    m_again.stop();
    host::Host *host = m_session.host();
    if (!host || (m_call.isValid() && !m_call.isFinished()))
        return;
    m_call = host->call(host::methods::goldenPlaces, {});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::Places> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void PlacePanel::take(const Result<host::Places> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        m_places = *answer;
        m_model->set(*answer, m_session.times());
    }
    if (isVisible())
        m_again.start();
    refresh();
    Q_EMIT changed();
}

void PlacePanel::refresh()
{
    const bool rows = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(rows ? 0 : 1);
    if (m_error)
        m_state->say(Meaning::Warning, m_error->what, m_error->text());
    else if (!m_session.host())
        m_state->say(Meaning::Unknown, tr("Not known"), tr("The places appear as soon as the host answers."));
    else if (!m_places)
        m_state->say(Meaning::Unknown, tr("Looking…"), {});
    else
        m_state->say(Meaning::Info, tr("No golden files and no archives"),
                     tr("The profile's run, golden and archive directories hold none."), tr("Open a path…"));
    note()->setText(rows && m_error ? tr("not looked at: %1").arg(m_error->what) : QString());
    refreshFoot();
}

void PlacePanel::refreshFoot()
{
    m_foot->setVisible(m_places.has_value());
    if (!m_places)
        return;
    const auto known = [](const host::DiskPlace &disk) { return disk.usage.usedPercent.has_value(); };
    // The disk with most to say: where golden files lie, and the fullest of them.
    const auto disk = std::ranges::max_element(m_places->disks, {}, [&](const host::DiskPlace &place) {
        return known(place) ? *place.usage.usedPercent : -1;
    });
    const bool told = disk != m_places->disks.end() && known(*disk);
    m_disk->setText(disk != m_places->disks.end() ? disk->usage.path : tr("Disk"));
    m_diskText->setText(told
                            ? tr("%1 % of %2").arg(qRound(*disk->usage.usedPercent)).arg(formatBytes(disk->usage.total))
                            : tr("not known"));
    m_bar->setVisible(told);
    m_bar->setPercent(told ? *disk->usage.usedPercent : 0);
    qint64 proven = 0, bad = 0;
    for (const host::ArchivePlace &archive : m_places->archives) {
        proven += archive.record && archive.record->problem.isEmpty() && archive.record->provenAt.isValid();
        bad += archive.record && !archive.record->problem.isEmpty();
    }
    const qint64 all = m_places->archives.size();
    m_verifiedShape->setMeaning(m_places->archivesError    ? Meaning::Unknown
                                : bad > 0                  ? Meaning::Critical
                                : all > 0 && proven == all ? Meaning::Good
                                                           : Meaning::Unknown);
    m_verified->setText(m_places->archivesError ? tr("not known")
                        : all == 0              ? tr("no archives")
                                                : tr("%1 of %2").arg(formatCount(proven), formatCount(all)));
}

void PlacePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    askNow();
}

void PlacePanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_again.stop();
}

UsageBar::UsageBar(QWidget *parent) : QWidget(parent) { setFixedHeight(4); }

void UsageBar::setPercent(double percent)
{
    m_percent = percent;
    update();
}

void UsageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gui::palette().border);
    painter.drawRoundedRect(rect(), 2, 2);
    QRect full = rect();
    full.setWidth(std::max(4, int(width() * std::clamp(m_percent, 0.0, 100.0) / 100)));
    painter.setBrush(m_percent >= 95   ? gui::palette().of(Meaning::Critical).graphic
                     : m_percent >= 90 ? gui::palette().of(Meaning::Warning).graphic
                                       : gui::palette().disk);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), full), 2, 2);
}

} // namespace gw::gui
