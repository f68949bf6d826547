package city.xingtu.ink;

import java.nio.file.*;

class Scratch {
    public static void main(String[] a) throws Exception {
        Raster r = new Raster(900, 700);
        r.clear(0xfff4f1ea);
        Canvas c = new Canvas(r);
        Path p = new Path();
        int y = 30;
        for (Pen.Join j : Pen.Join.values())
            for (Pen.Cap cap : Pen.Cap.values()) {
                p.reset();
                p.moveTo(30, y);
                p.lineTo(100, y + 10);
                p.lineTo(60, y + 40);
                p.lineTo(130, y + 45);
                p.lineTo(135, y + 5);
                c.stroke(p, Pen.of(12, cap, j), Paint.solid(0x2266aa, 0.5));
                c.stroke(p, Pen.of(1), Paint.solid(0, 1));
                y += 65;
            }
        y = 30;
        for (Marker m : Marker.values()) {
            p.reset();
            m.append(p, 200, y, 24, 0);
            c.fill(p, FillRule.NON_ZERO, Paint.solid(0xcc3322, 1));
            c.stroke(p, Pen.of(1.5), Paint.solid(0xffffff, 1));
            y += 40;
        }
        y = 20;
        for (Hatch h : Hatch.values()) {
            p.reset();
            p.circle(290, y + 20, 28);
            Raster t = h.tile(8, 1.5, Paint.solid(0x116633, 1));
            c.fill(p, FillRule.NON_ZERO, Paint.pattern(t, 0, 0, 1));
            c.stroke(p, Pen.of(1), Paint.solid(0x116633, 1));
            y += 65;
        }
        double[] ws = {0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5};
        y = 20;
        for (double w : ws) {
            p.reset();
            for (int i = 0; i <= 60; i++) {
                double x = 350 + i * 4;
                double yy = y + 15 * Math.sin(i / 8.0);
                if (i == 0) p.moveTo(x, yy);
                else p.lineTo(x, yy);
            }
            c.stroke(p, Pen.of(w, Pen.Cap.ROUND, Pen.Join.ROUND), Paint.solid(0, 1));
            p.reset();
            for (int i = 0; i <= 60; i++) {
                double x = 620 + i * 4;
                double yy = y + 15 * Math.sin(i / 8.0);
                if (i == 0) p.moveTo(x, yy);
                else p.lineTo(x, yy);
            }
            c.stroke(
                    p,
                    Pen.of(w, Pen.Cap.BUTT, Pen.Join.ROUND).withDashes(new float[] {8, 4}, 0),
                    Paint.solid(0xaa0000, 1));
            y += 40;
        }
        p.reset();
        p.moveTo(350, 340);
        p.lineTo(500, 440);
        p.lineTo(500, 340);
        p.lineTo(350, 440);
        p.close();
        c.fill(p, FillRule.NON_ZERO, Paint.solid(0x557799, 0.7));
        c.stroke(p, Pen.of(3).withOffset(6), Paint.solid(0xff0000, 0.5));
        p.reset();
        Marker.STAR.append(p, 600, 390, 100, 0.2);
        c.fill(p, FillRule.EVEN_ODD, Paint.solid(0x557799, 0.7));
        c.stroke(
                p,
                Pen.of(6, Pen.Cap.ROUND, Pen.Join.ROUND).withDashes(new float[] {0, 10}, 0),
                Paint.solid(0xff0000, 0.5));
        FontFace f = FontFace.regular(), b = FontFace.bold();
        double[] sizes = {9, 10, 11, 12, 14, 16, 20, 28, 40};
        y = 470;
        for (double s : sizes) {
            TextRun t = f.run("钱塘科学城 一核九星 Qiantang 漖灊㙍滧〇", s);
            c.halo(t, 350, y, 1.5, Paint.solid(0xffffff, 0.9));
            c.text(t, 350, y, Paint.solid(0x222222, 1));
            t = b.run("钱塘科学城", s);
            c.halo(t, 350 + 22 * s, y, 1.5, Paint.solid(0xffffff, 0.9));
            c.text(t, 350 + 22 * s, y, Paint.solid(0x224488, 1));
            y += s * 1.4 + 6;
        }
        TextRun t = b.run("钱塘江 Qiantang River", 18);
        for (int i = 0; i < t.length(); i++) {
            double ang = -1.2 + t.offset(i) / 100;
            double x = 200 + 100 * Math.sin(ang), yy = 560 - 100 * Math.cos(ang);
            c.glyph(t, i, x, yy, ang, 2, Paint.solid(0xffffff, 0.8));
        }
        for (int i = 0; i < t.length(); i++) {
            double ang = -1.2 + t.offset(i) / 100;
            double x = 200 + 100 * Math.sin(ang), yy = 560 - 100 * Math.cos(ang);
            c.glyph(t, i, x, yy, ang, 0, Paint.solid(0x2255aa, 1));
        }
        Files.write(Paths.get("/tmp/inkpics/a.png"), Png.encode(r));
        byte[] p8 = Png.encode(r, Palette.of(r));
        Files.write(Paths.get("/tmp/inkpics/a8.png"), p8);
        System.out.println(Files.size(Paths.get("/tmp/inkpics/a.png")) + " " + p8.length);
        Files.write(Paths.get("/tmp/inkpics/a.jpg"), Jpeg.encode(r, 0.9));
    }
}
