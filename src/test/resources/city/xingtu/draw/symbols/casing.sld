<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A casing</Title>
  <Rule>
  <LineSymbolizer><Stroke><CssParameter name="stroke">#333333</CssParameter><CssParameter name="stroke-width">10</CssParameter></Stroke></LineSymbolizer>
  <LineSymbolizer><Stroke><CssParameter name="stroke">#ffcc00</CssParameter><CssParameter name="stroke-width">6</CssParameter></Stroke></LineSymbolizer></Rule>
</FeatureTypeStyle>
