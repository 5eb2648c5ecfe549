// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/PreviewPanel.h"

#include "base/WhenDone.h"
#include "gui/archive/JsonText.h"
#include "gui/archive/JsonView.h"
#include "gui/archive/RecordingModel.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {

PreviewPanel::PreviewPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_stack(new QStackedWidget),
      m_name(new Label(Type::Small, Ink::Normal)),
      m_more(new Button(QString(), Button::Role::Flat)),
      m_notice(new NoticeLine),
      m_stepModel(new RecordingModel(this)),
      m_steps(new QTreeView),
      m_contents(new QStackedWidget)
{
    setObjectName(QStringLiteral("previewPanel"));
    makeHead();
    body()->addWidget(m_notice);
    auto *empty = new Label(Type::Small, Ink::Muted);
    empty->setText(tr("Choose a file in the table: its content and what its hash proves show here."));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setContentsMargins(24, 0, 24, 0);
    m_stack->addWidget(empty);
    makeBody();
    body()->addWidget(m_stack, 1);
    setMinimumWidth(theme().scaled(240));
    connect(&session, &Session::linkChanged, this, [this] {
        if (m_session.host() && !isEmpty() && !m_read)
            ask();
    });
    connect(&session, &Session::statusChanged, this, &PreviewPanel::refreshReplay);
    clear();
}

PreviewPanel::~PreviewPanel() { cancelCall(m_call); }

void PreviewPanel::makeHead()
{
    QHBoxLayout *row = makeHeader(tr("Preview"));
    m_name->setFont(theme().mono());
    m_name->setObjectName(QStringLiteral("previewName"));
    m_name->setElided(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setMinimumWidth(80);
    m_more->setIconName(QStringLiteral("more"));
    m_more->setObjectName(QStringLiteral("previewMore"));
    m_more->setAccessibleName(tr("More for this file"));
    m_more->setToolTip(m_more->accessibleName());
    replaceTitle(m_name);
    note()->hide();
    row->setStretch(row->indexOf(m_name), 1);
    row->addWidget(m_more);
    connect(m_more, &Button::clicked, this, &PreviewPanel::openMenu);
}

QWidget *PreviewPanel::makeVerdict(ShapeIcon *&shape, Label *&title, Label *&text)
{
    auto *block = new QWidget;
    auto *row = new QHBoxLayout(block);
    row->setContentsMargins(14, 9, 14, 9);
    row->setSpacing(10);
    shape = new ShapeIcon(18);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    text = new Label(Type::Small, Ink::Muted);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(title);
    words->addWidget(text);
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return block;
}

void PreviewPanel::makeBody()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_integrity = makeVerdict(m_verdictShape, m_verdict, m_verdictText);
    m_signing = makeVerdict(m_signatureShape, m_signature, m_signatureText);
    m_verdict->setObjectName(QStringLiteral("previewVerdict"));
    m_signature->setObjectName(QStringLiteral("previewSignature"));
    for (QWidget *block : {m_integrity, m_signing}) {
        block->layout()->setContentsMargins(14, 9, 14, 9);
        column->addWidget(block);
        column->addWidget(new Rule(Qt::Horizontal));
    }
    auto *facts = new QWidget;
    m_facts = new QGridLayout(facts);
    m_facts->setContentsMargins(14, 8, 14, 8);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    column->addWidget(facts);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 0, 14, 10);
    m_look = new RangeSwitch({tr("JSON"), tr("Steps"), tr("Raw")}); // as Look
    m_look->setObjectName(QStringLiteral("previewLook"));
    m_look->setAccessibleName(tr("How the content is shown"));
    m_copy = new Button(tr("Copy"), Button::Role::Plain);
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setObjectName(QStringLiteral("previewCopy"));
    bar->addWidget(m_look);
    bar->addStretch();
    bar->addWidget(m_copy);
    column->addLayout(bar);
    column->addWidget(new Rule(Qt::Horizontal));
    m_part = new Label(Type::Small, Ink::Muted);
    m_part->setObjectName(QStringLiteral("previewPart"));
    m_part->setWordWrap(true);
    m_part->setContentsMargins(14, 7, 14, 7);
    m_part->hide();
    column->addWidget(m_part);
    m_view = new JsonView;
    makeSteps();
    m_contents->addWidget(m_view);
    m_contents->addWidget(m_steps);
    column->addWidget(m_contents, 1);
    column->addWidget(makeFoot());
    m_stack->addWidget(page);
    connect(m_look, &RangeSwitch::chosen, this, &PreviewPanel::refreshContent);
    connect(m_copy, &Button::clicked, this, &PreviewPanel::copyContent);
}

void PreviewPanel::makeSteps()
{
    m_steps->setModel(m_stepModel);
    m_steps->setObjectName(QStringLiteral("stepView"));
    m_steps->setAccessibleName(tr("Steps of the file"));
    m_steps->setProperty("focusInside", true);
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setFont(theme().font(Type::Small));
    m_steps->header()->setSectionsMovable(false);
    connect(m_stepModel, &QAbstractItemModel::modelReset, this, [this] {
        m_steps->setColumnHidden(RecordingModel::Verdict, !m_stepModel->hasVerdicts());
        for (int column = 0; column < RecordingModel::ColumnCount; ++column)
            m_steps->resizeColumnToContents(column);
    });
}

QWidget *PreviewPanel::makeFoot()
{
    m_foot = new QWidget;
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(Qt::Horizontal));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 10, 8);
    row->setSpacing(8);
    auto *words = new Label(Type::Small, Ink::Muted);
    words->setText(tr("Compare with"));
    m_replay = new Button(tr("Its replay"), Button::Role::Plain);
    m_replay->setIconName(QStringLiteral("compare"));
    m_replay->setObjectName(QStringLiteral("previewReplay"));
    m_replay->setAccessibleName(tr("Compare with its replay"));
    auto *another = new Button(tr("Another…"), Button::Role::Plain);
    another->setAccessibleName(tr("Compare with another file"));
    another->setToolTip(tr("Same as: goldwatchctl golden diff"));
    row->addWidget(words, 1);
    row->addWidget(m_replay);
    row->addWidget(another);
    column->addLayout(row);
    connect(m_replay, &Button::clicked, this, &PreviewPanel::compareReplay);
    connect(another, &Button::clicked, this, &PreviewPanel::compareWanted);
    return m_foot;
}

void PreviewPanel::clear()
{
    ++m_generation;
    cancelCall(m_call);
    m_place = {};
    m_entry = {};
    m_bytes.clear();
    m_content = {};
    m_read = false;
    m_name->setText(tr("No file chosen"));
    m_more->setEnabled(false);
    m_notice->hide();
    m_stack->setCurrentIndex(0);
}

void PreviewPanel::showFile(const Place &place, const golden::CatalogEntry &entry)
{
    const bool same = place == m_place && entry.name == m_entry.name && entry.nameBytes == m_entry.nameBytes &&
                      entry.contentBytes == m_entry.contentBytes && entry.recorded == m_entry.recorded;
    if (same && entry == m_entry)
        return;
    m_place = place;
    m_entry = entry;
    if (!same) {
        m_read = false;
        m_error.reset();
        m_bytes.clear();
        m_notice->hide();
        ask();
    }
    refresh();
}

void PreviewPanel::ask()
{
    ++m_generation;
    cancelCall(m_call);
    host::Host *host = m_session.host();
    if (!host)
        return;
    const QByteArray name = m_entry.nameBytes.value_or(QFile::encodeName(m_entry.name));
    if (m_place.isArchive())
        m_call = host->call(host::methods::goldenContent,
                            {m_place.path, m_place.pathBytes, m_entry.name, m_entry.nameBytes, 0, mostShown});
    else
        m_call = host->call(host::methods::goldenRead, {path(), m_place.bytes() + '/' + name, 0, mostShown});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::GoldenBytes> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void PreviewPanel::take(const Result<host::GoldenBytes> &answer)
{
    m_read = answer.has_value();
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (!answer)
        return refresh();
    m_bytes = answer->content;
    m_size = answer->size;
    const bool json = !m_place.isArchive() || m_entry.name.contains(QLatin1String(".json"));
    whenDone(QtConcurrent::run([bytes = m_bytes, json, whole = isWhole(), name = m_entry.name] {
                 return Content{layOutJson(bytes), plainText(bytes), json && (!whole || isJson(bytes)),
                                stepsOf(name, bytes, whole)};
             }),
             this, [this, generation = m_generation](const Content &content) {
                 if (generation != m_generation)
                     return;
                 m_content = content;
                 refresh();
             });
}

} // namespace gw::gui
