<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A second outline outside</Title>
  <Rule><PolygonSymbolizer><Fill><CssParameter name="fill">#dddddd</CssParameter></Fill></PolygonSymbolizer>
  <LineSymbolizer><Stroke><CssParameter name="stroke">#0000ff</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke><PerpendicularOffset>5</PerpendicularOffset></LineSymbolizer></Rule>
</FeatureTypeStyle>
