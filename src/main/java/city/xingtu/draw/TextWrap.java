package city.xingtu.draw;

import city.xingtu.ink.Lettering;
import city.xingtu.ink.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks long names into lines of about equal length. Chinese may break between any two characters, except before what
 * closes and after what opens; Latin only at spaces and hyphens; a bracket or a middle dot is a good place.
 */
public final class TextWrap {

    private static final String CLOSING = "，。、；：！？）》」』】〉”’,.;:!?)]}%·…";
    private static final String OPENING = "（《「『【〈“‘([{";
    private static final String GOOD_BEFORE = "（(《";
    private static final String GOOD_AFTER = "·—-、，/ ）)";

    /** Words of two characters, common in the names of a plan, that one does not like to see torn. */
    private static final Set<String> WORDS = Set.of(("杭州 钱塘 浙江 中国 萧山 下沙 江东 临江 西湖 中心 工程 有限 公司 大学 产业 创新 高速 运河"
                    + " 文化 国际 生态 国家 小镇 科技 技术 社区 公园 服务 学院 城市 基地 示范 铁路 湿地 综合 实验 研究 医院 商圈 生物 大道"
                    + " 旅游 新城 经济 医药 电子 街道 智能 科创 公共 快速 通道 未来 区块 园区 数字 数据 围垦 工业 合作 卫生 应急 组团 开发"
                    + " 职业 保护 博物 遗址 世界 商业 总部 全球 平台 系统 航空 滨江 制造 板块 地铁 都市 健康 材料 科学 发展 创业 医学 公路"
                    + " 大街 贸易 自由 试验 保税 合体 集聚 先行 实践 联合 乡村 振兴 高铁 机场 枢纽 输变 垃圾 污水 处理 能源")
            .split(" "));

    /** A line may be so much longer than the given width before another one is begun. */
    private static final double SLACK = 1.15;

    private TextWrap() {}

    /**
     * The lines of a text.
     *
     * @param width in the unit of the size, at which text wraps; infinite for never. Line feeds of the text always break
     */
    public static List<String> lines(String text, Lettering lettering, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : single(text) ? List.of(text) : text.lines().toList()) {
            if (!paragraph.isBlank()) {
                wrap(paragraph.strip(), lettering, width, lines);
            }
        }
        return lines;
    }

    /** The same, laid out. */
    static List<TextRun> runs(String text, Lettering lettering, double width) {
        List<TextRun> runs = new ArrayList<>();
        for (String line : lines(text, lettering, width)) {
            runs.add(lettering.run(line));
        }
        return runs;
    }

    /** Width of a text whose lines break at its line feeds only. */
    static double width(String text, Lettering lettering) {
        if (single(text)) {
            return lettering.measure(text);
        }
        return text.lines()
                .mapToDouble(line -> lettering.measure(line.strip()))
                .max()
                .orElse(0);
    }

    /**
     * What the longest line is not shorter than, worked out without breaking the text; 0 where that cannot be said.
     *
     * @param whole the text's {@link #width} in one line
     * @param width at which it wraps
     */
    static double least(String text, Lettering lettering, double whole, double width) {
        if (whole <= width * SLACK) {
            return whole;
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return 0;
        }
        int lines = most(whole, width);
        // Where a line ends, the room between two letters is gone.
        return (whole - (lines - 1) * Math.max(0, lettering.letterSpace())) / lines;
    }

    /** Into how many lines it may be broken. */
    private static int most(double whole, double width) {
        return (int) Math.ceil(whole / (width * SLACK));
    }

    private static boolean single(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static void wrap(String text, Lettering lettering, double width, List<String> lines) {
        double whole = lettering.measure(text);
        if (whole <= width * SLACK || width <= 0) {
            lines.add(text);
            return;
        }
        int count = most(whole, width);
        int start = 0;
        for (int line = 1; line < count; line++) {
            int at = breakNear(text, lettering, whole * line / count, start, whole / count);
            if (at < 0) {
                break;
            }
            lines.add(text.substring(start, at).strip());
            start = at;
        }
        lines.add(text.substring(start).strip());
        lines.removeIf(String::isEmpty);
    }

    /** The break whose place is nearest to a length from the text's beginning; -1 when there is none. */
    private static int breakNear(String text, Lettering lettering, double target, int after, double line) {
        double at = 0;
        double least = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            at += lettering.measure(text.substring(i, next)) + lettering.letterSpace();
            if (next < text.length() && next > after && mayBreak(text, i, next)) {
                double distance = Math.abs(at - target);
                if (GOOD_BEFORE.indexOf(text.charAt(next)) >= 0 || GOOD_AFTER.indexOf(text.charAt(i)) >= 0) {
                    distance -= line * 0.35;
                } else if (WORDS.contains(text.substring(next - 1, next + 1))) {
                    distance += line * 0.3;
                }
                if (distance < least) {
                    least = distance;
                    best = next;
                }
            }
            i = next;
        }
        return best;
    }

    private static boolean mayBreak(String text, int at, int next) {
        char before = text.charAt(at);
        char after = text.charAt(next);
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        if (before == ' ' || before == '-' || before == '/') {
            return true;
        }
        return ideographic(text.codePointAt(at)) || ideographic(text.codePointAt(next)) && after != ' ';
    }

    /** Whether all its characters are of such scripts. */
    static boolean ideographic(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!ideographic(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is one of a script that is written without spaces. */
    static boolean ideographic(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint >= 0x3000 && codePoint <= 0x30ff;
    }
}
