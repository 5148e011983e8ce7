// Run by compare-with-vendor-client in a folder where the vendor's client is installed:
//   node vendor-client-check.mjs RECORDING CLIENT SETTINGS
// Ends with 0 when everything the client received equals the recording, with 1 when it does not, else with 2.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const [recording, clientName, settingsFile] = process.argv.slice(2);
const DIFFERENCES_SHOWN = 2;
const SILENCE_MS = 10_000;
const PAGE = 700;

// Nanoseconds do not fit the numbers of JavaScript: both sides keep integers of 16 digits and more as text.
const lossless = (text) => JSON.parse(text.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"'));

// ---- what the recording says -------------------------------------------------------------------------------------

function recordedEvents() {
    const bytes = readFileSync(recording);
    const text = (recording.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    let lots = 1;
    const events = [];
    const take = (value) => {
        if (Array.isArray(value)) value.forEach(take);
        else if (value.frame || value.backfill || value.warmup) take(value.frame ?? value.backfill ?? value.warmup);
        else if (value.ev === "recording") lots = value.quote_size_unit === "lots" ? 100 : 1;
        else if (value.ev === "T") events.push(value);
        else if (value.ev === "Q") events.push({ ...value, ...(lots === 1 ? {} : { bs: value.bs * lots, as: value.as * lots }) });
    };
    text.replace(/^\uFEFF/, "").split("\n").filter((line) => line.trim()).forEach((line) => take(lossless(line)));
    return events;
}

const nanos = (millis) => (millis === undefined ? undefined : String(BigInt(millis) * 1_000_000n));
const list = (value) => (value === undefined || Array.isArray(value) ? value : [value]);
const text = (value) => (value === undefined ? undefined : String(value));
const present = (record) => Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined));

const asRestTrade = (e) => present({
    conditions: e.c?.length ? e.c : undefined, correction: e.correction, decimal_size: text(e.ds ?? e.s), exchange: e.x,
    id: text(e.i), participant_timestamp: nanos(e.pt), price: e.p, sequence_number: e.q, sip_timestamp: nanos(e.t),
    size: e.s, tape: e.z, trf_id: e.trfi, trf_timestamp: nanos(e.trft), side: e.side,
});
const asRestQuote = (e) => present({
    ask_exchange: e.ax, ask_price: e.ap, ask_size: e.as, bid_exchange: e.bx, bid_price: e.bp, bid_size: e.bs,
    conditions: list(e.c), indicators: list(e.i), participant_timestamp: nanos(e.pt), sequence_number: e.q,
    sip_timestamp: nanos(e.t), tape: e.z,
});

// ---- comparing ---------------------------------------------------------------------------------------------------

let differences = 0;

const canonical = (record) => JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))));

function compare(what, received, expected) {
    let wrong = 0;
    for (let i = 0; i < Math.max(received.length, expected.length); i++) {
        const got = received[i] === undefined ? "nothing" : canonical(received[i]);
        const wanted = expected[i] === undefined ? "nothing" : canonical(expected[i]);
        if (got !== wanted && wrong++ < DIFFERENCES_SHOWN) {
            console.log(`  ${what}, record ${i}\n    recorded ${wanted}\n    received ${got}`);
        }
    }
    const verdict = wrong === 0 ? "all equal, in order" : `${wrong} DIFFER`;
    console.log(`${what}: ${received.length} received, ${expected.length} recorded: ${verdict}`);
    differences += wrong;
}

// ---- the vendor's client -----------------------------------------------------------------------------------------

function settings() {
    const lines = readFileSync(settingsFile, "utf8").split("\n").filter((line) => line.includes("="));
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

// Resolves with the elements of all frames once `count` trades and quotes have come, and a little later ones too.
function stream(websocketClient, { ORDER_FLOW_WEBSOCKET_URL: url, POLYGON_API_KEY: key }, symbols, count) {
    return new Promise((resolve, reject) => {
        const statuses = [];
        const events = [];
        const socket = websocketClient(key, url.replace(/\/stocks$/, "")).stocks();
        let timer;
        const finishAfter = (ms) => {
            clearTimeout(timer);
            timer = setTimeout(() => {
                socket.close();
                resolve({ statuses, events });
            }, ms);
        };
        socket.onerror = (error) => reject(new Error(`WebSocket: ${error.message ?? error}`));
        socket.onmessage = ({ data }) => {
            for (const element of lossless(data)) {
                if (element.ev !== "status") events.push(element);
                else {
                    statuses.push(`${element.status}: ${element.message}`);
                    if (element.status === "auth_success") {
                        // Objects, as the client's own README sends them, are to be text on this socket.
                        const params = symbols.flatMap((symbol) => [`T.${symbol}`, `Q.${symbol}`]).join(",");
                        socket.send(JSON.stringify({ action: "subscribe", params }));
                    }
                }
            }
            finishAfter(events.length >= count ? 500 : SILENCE_MS);
        };
        finishAfter(SILENCE_MS);
    });
}

// With `pagination` the client puts each later page before the one from which it was reached; this undoes it.
function inOrderOfPages(results) {
    const ordered = [];
    for (let end = results.length; end > 0; end -= PAGE) ordered.push(...results.slice(Math.max(0, end - PAGE), end));
    return ordered;
}

async function history(rest, call, symbol) {
    // Older versions of the client take their parameters one by one.
    const response = rest[call].length > 2
        ? await rest[call](symbol, undefined, "0", undefined, undefined, undefined, "asc", PAGE, "timestamp")
        : await rest[call]({ stockTicker: symbol, timestampGte: "0", order: "asc", limit: PAGE, sort: "timestamp" });
    return inOrderOfPages(response.results ?? []);
}

// The last trade or quote, or nothing where the service says that it has none.
async function lastOf(rest, call, symbol) {
    try {
        const { results } = await rest[call](clientName.startsWith("@polygon") ? symbol : { stocksTicker: symbol });
        const quote = call === "getLastStocksQuote";
        return [present(quote ? { bid: results.p, ask: results.P, time: results.t } : { price: results.p, time: results.t })];
    } catch (error) {
        if (error.response?.status === 404) return [];
        throw error;
    }
}

async function main() {
    const { default: axios } = await import("axios");
    axios.defaults.transformResponse = [(body) => lossless(body)];
    const { restClient, websocketClient } = await import(clientName.replace(/(.)@.*$/, "$1"));
    const place = settings();
    const expected = recordedEvents();
    const symbols = [...new Set(expected.map((event) => event.sym))];

    const { statuses, events } = await stream(websocketClient, place, symbols, expected.length);
    console.log(`statuses: ${statuses.join("; ")}`);
    compare("WebSocket, trades and quotes", events, expected);

    const rest = restClient(place.POLYGON_API_KEY, place.ORDER_FLOW_REST_URL, { pagination: true });
    for (const symbol of symbols) {
        const of = (kind) => expected.filter((event) => event.sym === symbol && event.ev === kind);
        // REST is sorted by time; records of one time keep the recorded order.
        const byTime = (records) => [...records].sort((a, b) => a.t - b.t);
        compare(`/v3/trades/${symbol}`, await history(rest, "getStocksTrades", symbol), byTime(of("T")).map(asRestTrade));
        compare(`/v3/quotes/${symbol}`, await history(rest, "getStocksQuotes", symbol), byTime(of("Q")).map(asRestQuote));
    }
    for (const [what, kind, call] of [["trade", "T", "getLastStocksTrade"], ["nbbo", "Q", "getLastStocksQuote"]]) {
        const recorded = expected.filter((event) => event.sym === symbols[0] && event.ev === kind);
        compare(`/v2/last/${what}/${symbols[0]}`, await lastOf(rest, call, symbols[0]), recorded
            .reduce((latest, event) => (latest[0]?.t > event.t ? latest : [event]), [])
            .map((event) => present({ bid: event.bp, ask: event.ap, price: event.p, time: nanos(event.t) })));
    }
    process.exit(differences === 0 ? 0 : 1);
}

main().catch((error) => {
    console.error(`vendor-client-check: ${error.stack ?? error}`);
    process.exit(2);
});
