// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/Place.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

#include "host/GoldenTypes.h"

class QGridLayout;
class QMimeData;
class QStackedWidget;
class QTemporaryDir;
class QTreeView;

namespace gw::gui {

class Button;
class JsonView;
class NoticeLine;
class RangeSwitch;
class ShapeIcon;
class RecordingModel;
struct StepRow;

/// The chosen file: what its hash and signature prove, where it comes from, and its content as far as it is short.
class PreviewPanel : public Panel
{
    Q_OBJECT
public:
    /// Bytes; of a longer file the beginning. What is shown is laid out at once, line by line with its colours: 64 KB
    /// took nearly the 50 ms that a frame may, and golden files have 1 KB.
    static constexpr qint64 mostShown = 32 << 10;

    explicit PreviewPanel(Session &session, QWidget *parent = nullptr);
    ~PreviewPanel() override;

    /// Shows a file of @p place; its content is asked for. The same file again shows only what is known of it by now.
    void showFile(const Place &place, const golden::CatalogEntry &entry);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_place.kind == Place::Kind::None; }
    [[nodiscard]] QString path() const; ///< of the file on the host; of an archive's entry its name in there
    [[nodiscard]] QString command() const;
    void copyPath();
    void copyCommand();
    void copyContent();
    /// Asks for the comparison with the replay, where a report tells of one that did not match.
    void compareReplay();
    /// The file as another program takes it: by its path on this machine, else a copy of what was read. Null with a
    /// notice why not.
    [[nodiscard]] QMimeData *makeDrag();

Q_SIGNALS:
    void compareWanted();
    void replayWanted(const QString &golden, const QString &report);

private:
    struct Content
    {
        QString laidOut, plain;
        bool json = false;
        Result<QList<StepRow>> steps;
    };
    enum Look { Json, Steps, Raw };
    void makeHead();
    void makeBody();
    QWidget *makeFoot();
    void makeSteps();
    QWidget *makeVerdict(ShapeIcon *&shape, Label *&title, Label *&text);
    void refresh();
    void refreshFacts();
    void refreshContent();
    void refreshReplay();
    [[nodiscard]] QString partText() const;
    void ask();
    void take(const Result<host::GoldenBytes> &answer);
    [[nodiscard]] QString cycleText() const;
    [[nodiscard]] bool isOfWatchedRun() const;
    [[nodiscard]] const health::MismatchRow *mismatch() const;
    void fact(int row, const QString &name, const QString &value);
    void openMenu();
    [[nodiscard]] bool isWhole() const { return m_read && m_bytes.size() == m_size; }

    Session &m_session;
    Place m_place;
    golden::CatalogEntry m_entry;
    QByteArray m_bytes; ///< as far as it was read
    qint64 m_size = 0;
    bool m_read = false;
    std::optional<Error> m_error;
    Content m_content;
    int m_generation = 0;
    QFuture<Result<host::GoldenBytes>> m_call;
    std::unique_ptr<QTemporaryDir> m_copies; ///< of files that were dragged out

    QStackedWidget *m_stack;
    Label *m_name;
    Button *m_more;
    NoticeLine *m_notice;
    QWidget *m_integrity = nullptr, *m_signing = nullptr;
    ShapeIcon *m_verdictShape = nullptr, *m_signatureShape = nullptr;
    Label *m_verdict = nullptr, *m_verdictText = nullptr, *m_signature = nullptr, *m_signatureText = nullptr;
    QGridLayout *m_facts = nullptr;
    QList<std::pair<Label *, Label *>> m_factLabels;
    RangeSwitch *m_look = nullptr;
    Button *m_copy = nullptr, *m_replay = nullptr;
    Label *m_part = nullptr;
    QWidget *m_foot = nullptr;
    JsonView *m_view = nullptr;
    RecordingModel *m_stepModel;
    QTreeView *m_steps;
    QStackedWidget *m_contents;
};

} // namespace gw::gui
