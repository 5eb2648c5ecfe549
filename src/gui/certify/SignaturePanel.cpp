// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/SignaturePanel.h"

#include "gui/Settings.h"
#include "gui/archive/work/Fields.h"
#include "gui/certify/CertifyWords.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/ShapeIcon.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace gw::gui {

using document::KeySource;

namespace {

Label *wrapped(Type type, Ink ink)
{
    auto *label = new Label(type, ink);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

SignaturePanel::SignaturePanel(Settings &settings, QWidget *parent)
    : Panel(parent),
      m_settings(settings),
      m_owner(new QLineEdit(settings.get(Settings::certifyOwner))),
      m_role(new QLineEdit(settings.get(Settings::certifyRole))),
      m_passphrase(new QLineEdit),
      m_key(new QComboBox),
      m_keyNote(wrapped(Type::Caption, Ink::Muted)),
      m_figure(new Label(Type::Figure, Ink::Normal, QFont::DemiBold)),
      m_result(new Label(Type::Verdict, Ink::Normal, QFont::DemiBold)),
      m_why(wrapped(Type::Small, Ink::Muted)),
      m_planName(new Label(Type::Small, Ink::Muted)),
      m_shape(new ShapeIcon(16)),
      m_notCertified(new CheckField(tr("Sign it as not certified"))),
      m_plan(new QPlainTextEdit),
      m_sign(new Button(tr("Sign…"), Button::Role::Primary)),
      m_giveUp(new Button(tr("Give up"), Button::Role::Plain)),
      m_history(new Button(tr("Signed"), Button::Role::Flat))
{
    setObjectName(QStringLiteral("signaturePanel"));
    QHBoxLayout *header = makeHeader(tr("Signature"));
    m_history->setObjectName(QStringLiteral("certifyHistory"));
    m_history->setMenuMark(true);
    m_history->setAccessibleName(tr("Certificates that were signed"));
    header->addWidget(m_history);
    connect(m_history, &Button::clicked, this, [this] { Q_EMIT historyWanted(m_history); });
    auto *parts = new PartColumn;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    makeForm(grid);
    parts->rows()->addLayout(grid);
    m_notCertified->setObjectName(QStringLiteral("notCertified"));
    m_planName->setText(tr("Plan for remediation"));
    m_planName->setBuddy(m_plan);
    m_plan->setObjectName(QStringLiteral("remediation"));
    m_plan->setAccessibleName(m_planName->text());
    m_plan->setPlaceholderText(tr("What will be done about it, by whom, until when"));
    m_plan->setTabChangesFocus(true);
    m_plan->setAcceptDrops(false);
    m_plan->setFixedHeight(theme().scaled(64));
    parts->rows()->addWidget(m_notCertified);
    parts->rows()->addWidget(m_planName);
    parts->rows()->addWidget(m_plan);
    parts->rows()->addStretch();
    body()->addWidget(parts, 1);
    body()->addWidget(new Rule(Qt::Horizontal));
    body()->addWidget(makeFooter());
    const auto changed = [this] {
        refresh();
        Q_EMIT signatoryChanged();
    };
    connect(m_owner, &QLineEdit::textChanged, this, changed);
    connect(m_role, &QLineEdit::textChanged, this, changed);
    connect(m_plan, &QPlainTextEdit::textChanged, this, changed);
    connect(m_notCertified, &QAbstractButton::toggled, this, changed);
    m_wanted = settings.get(Settings::certifyKey);
    connect(m_key, &QComboBox::currentIndexChanged, this, &SignaturePanel::keyChosen);
    connect(m_key, &QComboBox::activated, this, [this] {
        if (const Choice *one = choice())
            m_wanted = one->nickname;
    });
    refresh();
}

void SignaturePanel::makeForm(QGridLayout *grid)
{
    const auto add = [grid](int row, const QString &name, QWidget *field, const char *id) {
        auto *label = new Label(Type::Small, Ink::Muted);
        label->setText(name);
        label->setBuddy(field);
        field->setAccessibleName(name);
        field->setObjectName(QLatin1String(id));
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(0, tr("Owner"), m_owner, "certifyOwner");
    add(1, tr("Role"), m_role, "certifyRole");
    add(2, tr("Certificate"), m_key, "certifyKey");
    add(4, tr("Passphrase"), m_passphrase, "certifyPassphrase");
    for (QLineEdit *field : {m_owner, m_role, m_passphrase})
        field->setAcceptDrops(false); // a file that is dropped on the tab is to be verified
    m_owner->setMaxLength(200);
    m_role->setMaxLength(200);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(1000);
    m_passphrase->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_passphrase->setPlaceholderText(tr("empty where the key has none; kept nowhere"));
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setMinimumContentsLength(8);
    auto *more = new Button(QString(), Button::Role::Plain);
    more->setObjectName(QStringLiteral("certifyKeys"));
    more->setIconName(QStringLiteral("more"));
    more->setAccessibleName(tr("Other certificates"));
    more->setToolTip(more->accessibleName());
    grid->addWidget(more, 2, 2);
    grid->addWidget(m_keyNote, 3, 1, 1, 2);
    addKeyMenu(more);
}

void SignaturePanel::addKeyMenu(Button *more)
{
    connect(more, &Button::clicked, this, [this, more] {
        auto *menu = new QMenu(more);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Make a self-signed certificate…"), this, &SignaturePanel::makeWanted);
        menu->addAction(tr("Import a PKCS#12 file…"), this, &SignaturePanel::importWanted);
        menu->addAction(tr("Use a PKCS#12 file once…"), this, &SignaturePanel::fileWanted);
        menu->addAction(tr("Certificates on a token…"), this, &SignaturePanel::tokenWanted);
        menu->popup(more->mapToGlobal(QPoint(0, more->height() + 4)));
    });
}

QWidget *SignaturePanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_figure->setObjectName(QStringLiteral("certifyFigure"));
    m_result->setObjectName(QStringLiteral("certifyResult"));
    m_result->setElided(true);
    m_why->setObjectName(QStringLiteral("certifyWhy"));
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sign->setObjectName(QStringLiteral("certifySign"));
    m_sign->setIconName(QStringLiteral("sign"));
    m_sign->setTall(32);
    m_giveUp->setObjectName(QStringLiteral("certifyGiveUp"));
    m_giveUp->setTall(32);
    row->addWidget(m_figure);
    row->addWidget(m_shape);
    row->addWidget(m_result, 1);
    row->addWidget(m_giveUp);
    row->addWidget(m_sign);
    column->addLayout(row);
    column->addWidget(m_why);
    connect(m_sign, &Button::clicked, this, [this] {
        if (canSign())
            Q_EMIT signWanted();
    });
    connect(m_giveUp, &Button::clicked, this, &SignaturePanel::giveUpWanted);
    return footer;
}

const SignaturePanel::Choice *SignaturePanel::choice() const
{
    const int index = m_key->currentIndex();
    return index >= 0 && index < m_choices.size() ? &m_choices.at(index) : nullptr;
}

void SignaturePanel::setIdentities(const Result<document::Identities> &identities, const TimeText &times,
                                   const QString &module)
{
    m_module = module;
    m_identityError = identities ? QString() : identities.error().text();
    const QSignalBlocker quiet(m_key);
    m_key->clear();
    m_choices.clear();
    if (identities)
        for (const auto &one : identities->identities) {
            m_choices << Choice{KeySource::Database, one.nickname, {}, one.selfSigned, one.valid};
            m_key->addItem(CertifyWords::identity(one, times));
            m_key->setItemData(int(m_choices.size()) - 1, one.subjectName + u'\n' + one.fingerprint, Qt::ToolTipRole);
        }
    // Made on request and named as such.
    m_choices << Choice{KeySource::SelfSigned, {}, {}, true, true};
    m_key->addItem(tr("Self-signed, made when it is signed"));
    choose(m_wanted);
    keyChosen();
}

void SignaturePanel::choose(const QString &nickname)
{
    m_wanted = nickname;
    for (int i = 0; i < m_choices.size(); ++i)
        if (m_choices.at(i).source == KeySource::Database && m_choices.at(i).nickname == nickname)
            m_key->setCurrentIndex(i);
}

void SignaturePanel::useFile(const QString &file)
{
    m_choices << Choice{KeySource::Pkcs12, {}, file, false, true};
    m_key->addItem(tr("%1, used once", "a file").arg(QFileInfo(file).fileName()));
    m_key->setCurrentIndex(m_key->count() - 1);
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void SignaturePanel::keyChosen()
{
    const Choice *one = choice();
    m_passphrase->clear();
    QString note = m_identityError;
    if (one && one->selfSigned)
        note = tr("Self-signed: it names the signer, no one vouches for it.");
    else if (one && !one->valid)
        note = tr("Its time is over, or has not come yet.");
    m_keyNote->setText(note);
    m_keyNote->setVisible(!note.isEmpty());
    refresh();
}

} // namespace gw::gui
