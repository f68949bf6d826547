<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Marks along a line</Title>
  <Rule><LineSymbolizer><Stroke><CssParameter name="stroke">#555555</CssParameter></Stroke></LineSymbolizer>
  <LineSymbolizer><Stroke><GraphicStroke>
    <Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">#e67e22</CssParameter></Fill></Mark><Size>10</Size></Graphic>
    <InitialGap>15</InitialGap><Gap>30</Gap>
  </GraphicStroke></Stroke></LineSymbolizer></Rule>
</FeatureTypeStyle>
