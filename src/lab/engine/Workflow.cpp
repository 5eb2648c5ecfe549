// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/engine/Workflow.h"

#include "golden/GoldenFile.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>

namespace gw::lab {
namespace {

struct Kind
{
    QString type;
    QStringList skills;
};

const QList<Kind> &kinds()
{
    static const QString hash = QStringLiteral("compute_hash"), json = QStringLiteral("transform_json"),
                         llm = QStringLiteral("llm_stub"), io = QStringLiteral("mock_io");
    static const QList<Kind> all{{QStringLiteral("compute"), {hash, json, hash, json, llm}},
                                 {QStringLiteral("io"), {io, io, json, hash}},
                                 {QStringLiteral("llm"), {llm, json, llm}}};
    return all;
}

QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// What a step of @p skill makes of its seed and inputs: text that looks drawn, yet follows from both.
QJsonObject produce(const QString &skill, qint64 seed, const QJsonObject &inputs)
{
    static const QStringList phrases{QStringLiteral("approve the invoice"), QStringLiteral("ask for the order number"),
                                     QStringLiteral("file under travel"), QStringLiteral("refuse: no signature"),
                                     QStringLiteral("pass to the second reader")};
    const QString drawn =
        digest(QString::number(seed) + QLatin1Char('/') + inputs.value(QLatin1String("after")).toString());
    const qint64 pace = 3 + seed % 17;
    QJsonObject out{{QStringLiteral("success"), true}, {QStringLiteral("duration_ms"), pace}};
    if (skill == QLatin1String("compute_hash")) {
        out.insert(QStringLiteral("digest"), drawn);
    } else if (skill == QLatin1String("transform_json")) {
        QJsonArray items;
        for (int i = 0; i < 4; ++i)
            items.append(QStringLiteral("item-%1").arg((seed + qint64(i) * 7) % 90 + 10));
        out.insert(QStringLiteral("items"), items);
        out.insert(QStringLiteral("batch_token"), drawn.left(32));
        out.insert(QStringLiteral("elapsed_ms"), pace);
    } else if (skill == QLatin1String("llm_stub")) {
        out.insert(QStringLiteral("text"), phrases.at(seed % phrases.size()));
        out.insert(QStringLiteral("tokens"), 40 + seed % 160);
        out.insert(QStringLiteral("latency_ms"), pace * 11);
    } else {
        out.insert(QStringLiteral("record"), QStringLiteral("orders/%1").arg(seed % 5000));
        out.insert(QStringLiteral("bytes"), 512 + seed % 4096);
    }
    return out;
}

/// The skill at which @p deviation begins; Seed spoils the first step whatever it is.
QString deviatingSkill(Deviation deviation)
{
    return deviation == Deviation::External ? QStringLiteral("llm_stub") : QStringLiteral("transform_json");
}

void deviate(QJsonObject &output, Deviation deviation)
{
    auto *generator = QRandomGenerator::global();
    if (deviation == Deviation::Determinism) {
        // The order of a hash table's keys got into the result.
        QJsonArray items = output.value(QLatin1String("items")).toArray();
        items.append(items.takeAt(0));
        output.insert(QStringLiteral("items"), items);
    } else if (deviation == Deviation::Rng) {
        output.insert(QStringLiteral("batch_token"), digest(QString::number(generator->generate64())).left(32));
    } else if (deviation == Deviation::External) {
        output.insert(QStringLiteral("text"),
                      output.value(QLatin1String("text")).toString() + QStringLiteral(", then tell the customer"));
        output.insert(QStringLiteral("tokens"), output.value(QLatin1String("tokens")).toInteger() + 5);
    } else if (deviation == Deviation::Volatile) {
        output.insert(QStringLiteral("elapsed_ms"),
                      output.value(QLatin1String("elapsed_ms")).toInteger() + 1 + generator->bounded(40));
    }
}

} // namespace

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

QString outputHash(QJsonObject output)
{
    output.remove(QLatin1String("duration_ms"));
    output.remove(QLatin1String("latency_ms"));
    return QString::fromLatin1(
        QCryptographicHash::hash(canonicalJson(output), QCryptographicHash::Sha256).toHex().left(16));
}

const QStringList &workflowTypes()
{
    static const QStringList types = [] {
        QStringList names;
        for (const auto &kind : kinds())
            names << kind.type;
        return names;
    }();
    return types;
}

bool canDeviate(const QString &type, Deviation deviation)
{
    for (const auto &kind : kinds())
        if (kind.type == type)
            return deviation == Deviation::None || deviation == Deviation::Seed ||
                   kind.skills.contains(deviatingSkill(deviation));
    return false;
}

Execution execute(const QString &type, qint64 seed, Deviation deviation)
{
    Execution run{type, seed, deviation == Deviation::Seed ? seed + 1 : seed, {}};
    QString after = QStringLiteral("start");
    for (const auto &kind : kinds()) {
        if (kind.type != type)
            continue;
        for (qsizetype i = 0; i < kind.skills.size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            Step step{kind.skills.at(i),
                      run.baseSeed * 31 + i,
                      {{QStringLiteral("n"), i}, {QStringLiteral("after"), after}},
                      {},
                      {},
                      0};
            step.output = produce(step.skill, step.seed, step.inputs);
            if (deviation != Deviation::None && step.skill == deviatingSkill(deviation)) {
                deviate(step.output, deviation);
                deviation = Deviation::None; // the first one decides, later ones follow from it
            }
            step.hash = after = outputHash(step.output);
            step.nanoseconds = timer.nsecsElapsed();
            run.steps.append(step);
        }
    }
    return run;
}

QStringList Execution::stepHashes() const
{
    QStringList hashes;
    for (const auto &step : steps)
        hashes << step.skill + QLatin1Char(':') + step.hash;
    return hashes;
}

QString Execution::workflowHash() const { return golden::workflowHash(stepHashes()); }

} // namespace gw::lab
