package city.xingtu.ink;

class ScratchBench {
    static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Path poly(double cx, double cy, double r, int n) {
        Path p = new Path();
        for (int i = 0; i < n; i++) {
            double a = 2 * Math.PI * i / n;
            double rr = r * (0.85 + 0.15 * Math.sin(3 * a));
            double x = cx + rr * Math.cos(a), y = cy + rr * Math.sin(a);
            if (i == 0) p.moveTo(x, y);
            else p.lineTo(x, y);
        }
        p.close();
        return p;
    }

    static Path wave(double x0, double y0, int n, double step) {
        Path p = new Path();
        for (int i = 0; i < n; i++) {
            double x = x0 + i * step, y = y0 + 20 * Math.sin(i / 4.0);
            if (i == 0) p.moveTo(x, y);
            else p.lineTo(x, y);
        }
        return p;
    }

    public static void main(String[] a) {
        for (int w : new int[] {256, 1024}) {
            Raster r = new Raster(w, w);
            r.clear(-1);
            Canvas c = new Canvas(r);
            SolidPaint q = Paint.solid(0x336699, 1);
            for (int round = 0; round < 3; round++)
                for (double[] k : new double[][] {{4, 4}, {20, 20}, {100, 20}, {200, 40}}) {
                    Path[] ps = new Path[64];
                    for (int i = 0; i < 64; i++)
                        ps[i] = poly(
                                w / 2.0 + (i % 8 - 4) * w / 30.0 + .3 * i,
                                w / 2.0 + (i / 8 - 4) * w / 30.0,
                                k[0] / 2,
                                (int) k[1]);
                    int n = 40000;
                    long t = cpu();
                    for (int i = 0; i < n; i++) c.fill(ps[i & 63], FillRule.EVEN_ODD, q);
                    double us = (cpu() - t) / 1e3 / n;
                    t = cpu();
                    for (int i = 0; i < n; i++) c.stroke(ps[i & 63], Pen.of(1), q);
                    double us2 = (cpu() - t) / 1e3 / n;
                    t = cpu();
                    Pen d = Pen.of(1).withDashes(new float[] {4, 3}, 0);
                    for (int i = 0; i < n / 4; i++) c.stroke(ps[i & 63], d, q);
                    double us3 = (cpu() - t) / 1e3 / n * 4;
                    if (round == 2)
                        System.out.printf(
                                "w%d poly %.0f px: fill %.2f us, stroke1 %.2f us, dashed %.2f%n",
                                w, k[0], us, us2, us3);
                }
            for (double lw : new double[] {0.5, 1, 2, 4, 8}) {
                Path[] ps = new Path[16];
                for (int i = 0; i < 16; i++) ps[i] = wave(5, 50 + i * 7, 40, 6);
                int n = 20000;
                double us = 0;
                for (int k = 0; k < 3; k++) {
                    long t = cpu();
                    Pen pen = Pen.of(lw, Pen.Cap.ROUND, Pen.Join.ROUND);
                    for (int i = 0; i < n; i++) c.stroke(ps[i & 15], pen, q);
                    us = (cpu() - t) / 1e3 / n;
                }
                System.out.printf("w%d line 240px width %.1f: %.2f us%n", w, lw, us);
            }
        }
        Raster r = new Raster(256, 256);
        Canvas c = new Canvas(r);
        TextRun t = FontFace.regular().run("钱塘科学城", 12);
        SolidPaint q = Paint.solid(0, 1);
        for (int k = 0; k < 3; k++) {
            long s = cpu();
            int n = 50000;
            for (int i = 0; i < n; i++) {
                c.halo(t, 20 + i % 100, 100, 1.5, q);
                c.text(t, 20 + i % 100, 100, q);
            }
            System.out.printf("label %.2f us%n", (cpu() - s) / 1e3 / n);
        }
    }
}
