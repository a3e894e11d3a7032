package org.fugong.district;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The district at a scale, from a seed: the same seed and scale always give the same enterprises and workers. At scale 1.0
 * these are 48,121 enterprises, 1,152 of them above-scale, and 890,000 workers. Nothing but the headcounts is held in
 * memory: each enterprise and worker is computed when it is asked for.
 */
public final class District {
    /** Enterprises of the district in February 2020. */
    static final int ENTERPRISES = 48_121;
    /** Above-scale industrial enterprises that were linked with the health codes. */
    static final int ABOVE_SCALE = 1_152;
    /** People whom the district's enterprises employ. */
    static final int WORKERS = 890_000;
    /** Insured workers of the above-scale enterprises. */
    static final int ABOVE_SCALE_WORKERS = 137_600;

    /** Below this there are too few enterprises for the charter's more than 120. */
    public static final double SMALLEST_SCALE = 0.005;

    /** Where the charter starts; nobody but its contingent is from there, so that it can be told in every list. */
    private static final String CHARTER_ORIGIN = "黄山市";

    private static final String[] PROVINCE_SHARE = {
        "33:30", "34:18", "41:13", "36:10", "51:7", "52:6", "42:5", "43:4", "32:3", "50:2", "53:1", "61:1"
    };
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹".split(" ");
    private static final String[] GIVEN_NAMES =
            "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 建华 志强 秀兰 晓燕 海燕 俊杰 文博".split(" ");
    private static final String[] TRADES = "纺织 服饰 机械 电子 家纺 食品 建材 物流 包装 五金 新材料 医疗器械 餐饮 酒店 科技".split(" ");
    private static final String[] INDUSTRIES = "C17 C18 C34 C39 C17 C14 C30 G59 C22 C33 C26 C35 H62 H61 I65".split(" ");
    private static final String[] BRANDS = "复兴 东升 恒达 华盛 金桥 永安 瑞丰 新源 宏图 嘉禾 天成 博远".split(" ");
    private static final String[] SKILLS =
            "sewing weaving machining welding assembly forklift cooking driving quality-control packing".split(" ");

    private final long seed;
    private final List<Town> towns;
    private final List<List<County>> countiesByProvince = new ArrayList<>();
    private final int[] provinceWeights;
    private final int[] firstWorker;
    private final int aboveScale;
    private final CharterContingent contingent;

    private District(long seed, double scale) {
        this.seed = seed;
        this.towns = records("towns.csv")
                .map(r -> new Town(
                        r.getField("code"),
                        r.getField("name"),
                        r.getField("pinyin"),
                        Integer.parseInt(r.getField("weight"))))
                .toList();
        List<County> counties = records("counties.csv")
                .map(r -> new County(
                        r.getField("code"), r.getField("county"), r.getField("city"), r.getField("province")))
                .toList();
        this.provinceWeights = new int[PROVINCE_SHARE.length];
        for (int p = 0; p < PROVINCE_SHARE.length; p++) {
            String[] share = PROVINCE_SHARE[p].split(":");
            provinceWeights[p] = Integer.parseInt(share[1]);
            countiesByProvince.add(counties.stream()
                    .filter(c -> c.code().startsWith(share[0]) && !c.city().equals(CHARTER_ORIGIN))
                    .toList());
        }
        int enterprises = scaled(ENTERPRISES, scale);
        this.aboveScale = scaled(ABOVE_SCALE, scale);
        this.firstWorker = headcounts(enterprises, scale);
        this.contingent = new CharterContingent(
                this,
                counties.stream().filter(c -> c.city().equals(CHARTER_ORIGIN)).toList());
    }

    /**
     * The district of a seed at a scale.
     *
     * @throws IllegalArgumentException if the scale is below {@link #SMALLEST_SCALE} or above 1
     */
    public static District generate(long seed, double scale) {
        if (!(scale >= SMALLEST_SCALE && scale <= 1.0)) {
            throw new IllegalArgumentException("The scale must lie between " + SMALLEST_SCALE + " and 1.0.");
        }
        return new District(seed, scale);
    }

    /** A figure of the real district at a scale, rounded to whole ones. */
    static int scaled(int figure, double scale) {
        return (int) Math.round(figure * scale);
    }

    public List<Town> towns() {
        return towns;
    }

    public int enterpriseCount() {
        return firstWorker.length - 1;
    }

    public int aboveScaleCount() {
        return aboveScale;
    }

    public int workerCount() {
        return firstWorker[enterpriseCount()];
    }

    /** Who rides on the charter train of 18 February. */
    public CharterContingent contingent() {
        return contingent;
    }

    public Stream<Enterprise> enterprises() {
        return IntStream.range(0, enterpriseCount()).mapToObj(this::enterprise);
    }

    public Stream<Worker> workers() {
        return enterprises().flatMap(this::workersOf);
    }

    public Stream<Worker> workersOf(Enterprise employer) {
        return IntStream.range(employer.firstWorker(), employer.firstWorker() + employer.headcount())
                .mapToObj(i -> worker(i, employer));
    }

    /** The enterprise at an index from 0; the above-scale ones are spread evenly over the indexes. */
    public Enterprise enterprise(int index) {
        SplittableRandom random = random(index, 1);
        int trade = random.nextInt(TRADES.length);
        Town town = pick(towns, random);
        String name = "合成" + BRANDS[random.nextInt(BRANDS.length)] + TRADES[trade] + "有限公司" + (index + 1) + "号";
        return new Enterprise(
                index,
                SyntheticIdentity.uscc(index),
                name,
                town,
                INDUSTRIES[trade],
                isAboveScale(index, enterpriseCount()),
                firstWorker[index + 1] - firstWorker[index],
                personName(random),
                SyntheticIdentity.contactPhone(index),
                firstWorker[index]);
    }

    /** The worker at an index from 0. */
    public Worker worker(int index) {
        int found = Arrays.binarySearch(firstWorker, index);
        int employer = found >= 0 ? found : -found - 2;
        return worker(index, enterprise(employer));
    }

    /** The identity number of the n-th person whom no enterprise of the district employs. */
    public String strangersId(int n) {
        return SyntheticIdentity.residentId(workerCount() + n);
    }

    int firstWorkerOf(int enterprise) {
        return firstWorker[enterprise];
    }

    private Worker worker(int index, Enterprise employer) {
        SplittableRandom random = random(index, 2);
        String name = personName(random);
        List<County> province = countiesByProvince.get(pickWeighted(provinceWeights, random));
        County drawn = province.get(random.nextInt(province.size()));
        County origin = Objects.requireNonNullElse(contingent.originOf(index), drawn);
        String address = origin.province() + origin.city() + origin.name() + "合成乡虚构村" + (1 + random.nextInt(40)) + "组"
                + (1 + random.nextInt(200)) + "号";
        return new Worker(
                index,
                employer,
                SyntheticIdentity.residentId(index),
                name,
                SyntheticIdentity.workerPhone(index),
                origin,
                address,
                List.of(SKILLS[random.nextInt(SKILLS.length)]));
    }

    /** Cumulated headcounts: skewed as real ones are, and adding up exactly to the scaled number of people. */
    private int[] headcounts(int enterprises, double scale) {
        int[] first = new int[enterprises + 1];
        double[] weights = new double[enterprises];
        double aboveSum = 0;
        double otherSum = 0;
        for (int i = 0; i < enterprises; i++) {
            double skew = Math.exp(random(i, 3).nextDouble() * 2.5);
            weights[i] = skew;
            if (isAboveScale(i, enterprises)) {
                aboveSum += skew;
            } else {
                otherSum += skew;
            }
        }
        int aboveWorkers = scaled(ABOVE_SCALE_WORKERS, scale);
        int allWorkers = scaled(WORKERS, scale);
        // At least two people each, so that the charter can take a second one; the rest by weight.
        int aboveRest = aboveWorkers - 2 * aboveScale;
        int otherRest = allWorkers - aboveWorkers - 2 * (enterprises - aboveScale);
        double aboveSeen = 0;
        double otherSeen = 0;
        for (int i = 0; i < enterprises; i++) {
            int more;
            if (isAboveScale(i, enterprises)) {
                int before = (int) Math.round(aboveSeen / aboveSum * aboveRest);
                aboveSeen += weights[i];
                more = (int) Math.round(aboveSeen / aboveSum * aboveRest) - before;
            } else {
                int before = (int) Math.round(otherSeen / otherSum * otherRest);
                otherSeen += weights[i];
                more = (int) Math.round(otherSeen / otherSum * otherRest) - before;
            }
            first[i + 1] = first[i] + 2 + more;
        }
        return first;
    }

    private boolean isAboveScale(int index, long enterprises) {
        return (index + 1L) * aboveScale / enterprises > (long) index * aboveScale / enterprises;
    }

    private static String personName(SplittableRandom random) {
        return SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
    }

    private static Town pick(List<Town> towns, SplittableRandom random) {
        return towns.get(pickWeighted(towns.stream().mapToInt(Town::weight).toArray(), random));
    }

    private static int pickWeighted(int[] weights, SplittableRandom random) {
        int rest = random.nextInt(Arrays.stream(weights).sum());
        int place = 0;
        while (rest >= weights[place]) {
            rest -= weights[place++];
        }
        return place;
    }

    private SplittableRandom random(int index, int purpose) {
        return new SplittableRandom(seed * 1_000_003L + index * 31L + purpose);
    }

    private static Stream<NamedCsvRecord> records(String resource) {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(District.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
