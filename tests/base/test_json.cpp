// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include <QTest>

using namespace gw;

namespace {

enum class Colour { Red, Green };
constexpr auto enumNames(Colour)
{
    return std::array{std::pair{Colour::Red, "red"}, std::pair{Colour::Green, "green"}};
}

struct Inner
{
    CycleNumber cycle;
    std::optional<double> percent;
};
template<class V> void describe(V &v, Inner &i)
{
    v("cycle", i.cycle);
    v("percent", i.percent);
}

struct Outer
{
    QString name;
    QDateTime at;
    Bytes size;
    Seconds took{0};
    Colour colour = Colour::Red;
    QByteArray raw;
    QList<Inner> items;
    QMap<QString, QString> labels;
};
template<class V> void describe(V &v, Outer &o)
{
    v("name", o.name);
    v("at", o.at);
    v("size", o.size);
    v("took_s", o.took);
    v("colour", o.colour);
    v("raw", o.raw);
    v("items", o.items);
    v("labels", o.labels);
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip();
    void unknownAndMissingKeysAreFine();
    void wrongTypeNamesTheKey_data();
    void wrongTypeNamesTheKey();
    void largeNumbersStayExact();
    void documentErrorsTellWhere();
};

void TestJson::roundTrip()
{
    Outer value{QStringLiteral("ünï"),
                QDateTime::fromString(QStringLiteral("2026-11-23T18:01:03.115Z"), Qt::ISODateWithMs),
                {4096},
                Seconds(31),
                Colour::Green,
                QByteArray("\xff\x00x", 3),
                {{{5}, 41.5}, {{6}, {}}},
                {{QStringLiteral("a"), QStringLiteral("b")}}};
    const QJsonValue json = toJson(value);
    QCOMPARE(json[u"at"].toString(), QStringLiteral("2026-11-23T18:01:03.115Z"));
    QVERIFY(json[u"items"][1][u"percent"].isNull());
    const auto back = readJson<Outer>(json, {});
    QVERIFY(back);
    QCOMPARE(toJson(*back), json);
    QCOMPARE(back->raw, value.raw);
    QCOMPARE(back->at, value.at);
}

void TestJson::unknownAndMissingKeysAreFine()
{
    const auto value =
        readJson<Outer>(QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("later"), 1}}, {});
    QVERIFY(value);
    QCOMPARE(value->name, QStringLiteral("x"));
    QCOMPARE(value->colour, Colour::Red);
}

void TestJson::wrongTypeNamesTheKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    QTest::newRow("number for text") << QByteArray(R"({"name":1})") << QStringLiteral("name");
    QTest::newRow("text for number") << QByteArray(R"({"size":"4096"})") << QStringLiteral("size");
    QTest::newRow("unknown enum word") << QByteArray(R"({"colour":"blue"})") << QStringLiteral("colour");
    QTest::newRow("not a time") << QByteArray(R"({"at":"yesterday"})") << QStringLiteral("at");
    QTest::newRow("inside a list") << QByteArray(R"({"items":[{"cycle":1},{"cycle":"x"}]})")
                                   << QStringLiteral("items.[1]cycle");
    QTest::newRow("object for list") << QByteArray(R"({"items":{}})") << QStringLiteral("items");
}

void TestJson::wrongTypeNamesTheKey()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    const auto value = readJson<Outer>(*parseObject(json, {}), QStringLiteral("peer"));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Protocol);
    QVERIFY2(value.error().what.contains(QLatin1Char('"') + key + QLatin1Char('"')), qPrintable(value.error().text()));
}

void TestJson::largeNumbersStayExact()
{
    Outer value;
    value.size = {9'007'199'254'740'993}; // 2^53 + 1: lost in a double
    const QByteArray text = QJsonDocument(toJson(value).toObject()).toJson();
    QCOMPARE(readJson<Outer>(*parseObject(text, {}), {})->size.value, value.size.value);
}

void TestJson::documentErrorsTellWhere()
{
    const auto broken = parseObject("{\"a\": tru", QStringLiteral("/x/y.json"));
    QVERIFY(!broken);
    QVERIFY(broken.error().text().contains(QStringLiteral("/x/y.json")));
    QVERIFY(broken.error().what.contains(QStringLiteral("byte ")));
    QVERIFY(!parseObject("[1]", {}));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
