// Usage: node subset.cjs FONT_PACKAGE OUT TEXT... : cuts Noto Sans SC to GB2312, Latin and the characters of the
// text files (or folders of them) given.
const fs = require('fs');
const path = require('path');
const subsetFont = require('subset-font');

const [fontPackage, out, ...texts] = process.argv.slice(2);

function addRange(set, from, to) {
    for (let code = from; code <= to; code++) set.add(String.fromCodePoint(code));
}

function addText(set, file) {
    if (!fs.existsSync(file)) return;
    if (fs.statSync(file).isDirectory()) {
        for (const name of fs.readdirSync(file)) addText(set, path.join(file, name));
    } else if (/\.(txt|csv|json|geojson|sld|md)$/.test(file)) {
        for (const character of fs.readFileSync(file, 'utf8')) if (character >= ' ') set.add(character);
    }
}

function characters() {
    const set = new Set();
    addRange(set, 0x20, 0x7e);
    addRange(set, 0xa0, 0x17f); // Latin-1 and Latin Extended-A
    addRange(set, 0x1cd, 0x1dc); // pinyin vowels with third tone
    addRange(set, 0x2010, 0x2026); // dashes, quotation marks, ellipsis
    addRange(set, 0x2190, 0x2193); // arrows
    addRange(set, 0x2460, 0x2473); // circled numbers
    for (const character of '°′″²³·×÷±≈≤≥≠√∞‰€™℃№■□●○▲△▼★☆◆◇→←↑↓') set.add(character);
    const gb2312 = new TextDecoder('gbk');
    for (let row = 0xa1; row <= 0xf7; row++) {
        for (let cell = 0xa1; cell <= 0xfe; cell++) {
            const character = gb2312.decode(Uint8Array.of(row, cell));
            const code = character.codePointAt(0);
            if (character !== '\ufffd' && !(code >= 0xe000 && code <= 0xf8ff)) set.add(character);
        }
    }
    for (const file of texts) addText(set, file);
    return [...set].sort().join('');
}

async function main() {
    const text = characters();
    for (const [folder, weight] of [['400Regular', 'Regular'], ['700Bold', 'Bold']]) {
        const font = fs.readFileSync(path.join(fontPackage, folder, `NotoSansSC_${folder}.ttf`));
        // Layout features and hints are left out: text is set glyph by glyph, and outlines are drawn unhinted.
        const cut = await subsetFont(font, text, {
            targetFormat: 'truetype',
            keepFeatures: [],
            noLayoutClosure: true,
            noHinting: true,
        });
        fs.writeFileSync(path.join(out, `NotoSansSC-${weight}.ttf`), cut);
    }
    fs.copyFileSync(path.join(fontPackage, 'LICENSE_FONT'), path.join(out, 'OFL.txt'));
    console.log(`${[...text].length} characters`);
}

main();
